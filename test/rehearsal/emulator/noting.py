"""Writes down what happens, one JSON line each, into the files that the rehearsal names."""

import json
import os
import threading

lock = threading.Lock()


def note(variable, line):
    with lock, open(os.environ[variable], "a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
