"""The clock of machines: the machine's own, moved on by the seconds in a file (REHEARSAL_CLOCK); so are functions, by a
module that their Node loads first (clock/moved-clock.ts)."""

import os
import threading
import time
from datetime import datetime, timedelta

from hypercorn.config import Config
from jsonata import timebox
from ministack import app
from ministack.core import sigv4
from ministack.services import s3, stepfunctions

#: How often a wait looks whether its moment has come (seconds).
LOOK = 0.25


def now():
    with open(os.environ["REHEARSAL_CLOCK"], encoding="utf-8") as file:
        return time.time() + float(file.read() or 0)


# -- what an expression calls now --

timebox.Timebox.current_milli_time = staticmethod(lambda: int(now() * 1000))

# -- waits until a moment, and time limits of tasks --


def slept_until(moment):
    until = datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp()
    while now() < until:
        time.sleep(LOOK)


class Event(threading.Event):
    """Waits by the moved clock."""

    def wait(self, timeout=None):
        if timeout is None:
            return super().wait()
        until = now() + timeout
        while not self.is_set():
            if now() >= until:
                return False
            super().wait(min(LOOK, max(0, until - now())))
        return True


class Threading:
    """The module of that name, with these events."""

    Event = Event

    def __getattr__(self, name):
        return getattr(threading, name)


stepfunctions._sleep_until = slept_until
stepfunctions.threading = Threading()

# -- whoever signs by a moved clock is no forger, and is not told that the clock is wrong --

# A client that reads another time in an answer believes that its own clock is off, and tries again what has failed.
Config.include_date_header = False
app._with_date_header = lambda send: send

sigv4.request_time_failure = lambda _signature, **_: None
time_error = s3._presign_time_error
SIGNED = "%Y%m%dT%H%M%SZ"


def time_error_by_the_clock(signed, *rest):
    try:
        signed = (datetime.strptime(signed, SIGNED) - timedelta(seconds=now() - time.time())).strftime(SIGNED)
    except ValueError:
        pass  # What is no time is told by the emulator.
    return time_error(signed, *rest)


s3._presign_time_error = time_error_by_the_clock
