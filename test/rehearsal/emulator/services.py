"""Services: mails, requests for pages, functions, machines."""

import os
import threading

from ministack.core import lambda_runtime
from ministack.services import lambda_svc, ses, sns, stepfunctions
from noting import lock, note
from permissions import machine_of_token

# -- every mail that was taken --

send_raw = ses._send_raw_email
kept_of_mail = {"raw": "RawMessage.Data", "tag": "Tags.member.1.Value"}


def one_of(parameters, key):
    value = parameters.get(key) or ""
    return value[0] if isinstance(value, list) else value


def sent_raw(parameters):
    answer = send_raw(parameters)
    if answer[0] == 200:
        note("REHEARSAL_MAILS", {name: one_of(parameters, key) for name, key in kept_of_mail.items()})
    return answer


ses._send_raw_email = sent_raw

# -- cookies of a request for a page --

execute = lambda_svc._execute_function_with_config_scope


def executed(record, event, *rest, **more):
    if isinstance(event, dict) and event.get("version") == "2.0" and "requestContext" in event:
        headers = dict(event["headers"])
        cookies = [pair for pair in headers.pop("cookie", "").split("; ") if pair]
        event = {**event, "headers": headers, **({"cookies": cookies} if cookies else {})}
    return execute(record, event, *rest, **more)


lambda_svc._execute_function_with_config_scope = executed

# -- functions: how many run, and beginning afresh --

run_function = lambda_svc._execute_function
change_configuration = lambda_svc._update_config
running = 0


def count(step):
    global running
    with lock:
        running += step
        with open(os.environ["REHEARSAL_BUSY"], "w", encoding="utf-8") as file:
            file.write(str(running))


def counted(function, event):
    count(1)
    try:
        return run_function(function, event)
    finally:
        count(-1)


def changed_configuration(name, data):
    answer = change_configuration(name, data)
    lambda_runtime.invalidate_worker(name)
    return answer


lambda_svc._execute_function = counted
lambda_svc._update_config = changed_configuration

# -- a topic calls a function and does not wait: what fails is tried again, then laid aside --


class Asynchronously:
    """What topics know of functions."""

    @staticmethod
    def _execute_function_with_config_scope(function, event):
        lambda_svc.invoke_async_with_retry(function, event)

    def __getattr__(self, name):
        return getattr(lambda_svc, name)


sns._lambda_svc = Asynchronously()

# -- machines: time limits, tokens, functions that fail --

of_thread = threading.local()
arguments_of = stepfunctions._apply_jsonata_arguments
call_with_token = stepfunctions._invoke_with_callback
call_function = stepfunctions._call_lambda


def arguments(state, given, context):
    context["Execution"].setdefault("RedriveCount", 0)
    machine_of_token[context.get("Task", {}).get("Token")] = context["StateMachine"]["Id"]
    if "TimeoutSeconds" in state:
        of_thread.limit = stepfunctions._jsonata_state_field(state, "TimeoutSeconds", "number", given, context)
    return arguments_of(state, given, context)


def called_with_token(resource, given, token, state):
    of_thread.token = token
    try:
        return call_with_token(resource, given, token, {**state, "TimeoutSeconds": of_thread.limit})
    finally:
        of_thread.token = None


def called_function(*given, **more):
    token = getattr(of_thread, "token", None)
    try:
        return call_function(*given, **more)
    except stepfunctions._ExecutionError as fault:
        waiting = stepfunctions._task_tokens.get(token) if token else None
        if waiting:
            waiting["error"] = {"Error": fault.error, "Cause": fault.cause}
            waiting["event"].set()
        raise


stepfunctions._apply_jsonata_arguments = arguments
stepfunctions._invoke_with_callback = called_with_token
stepfunctions._call_lambda = called_function
