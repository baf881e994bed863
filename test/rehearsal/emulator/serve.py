"""Serves the emulator on the loopback, with what it lacks for a rehearsal. Nothing of the emulator is copied here.

What is changed, and why:
- every judgement of a permission is written down, one JSON line each (REHEARSAL_CALLS);
- conditions that our roles make and the emulator does not know: rows' leading keys, the sender's address;
- how many functions run is written down (REHEARSAL_BUSY), and a function whose configuration changed begins afresh;
- what a call is judged on, where the emulator judges it on "*": the machine of a token, the domain of a sender;
- a machine's time limit that is an expression is worked out, a run knows how often it was redriven, and a task whose
  function fails before its token comes back has failed, as Step Functions documents;
- the loopback counts as TLS, because our policies refuse anything else;
- a secret's reference is its ARN, and its letters are without punctuation where the template says so;
- a request for a page carries its cookies apart from its headers, as an HTTP API does;
- every mail that was taken is kept as it was sent (REHEARSAL_MAILS);
- an output of a stack in another region is read there, as CloudFormation documents (Fn::GetStackOutput);
- resource types that it does not know are noted and made as nothing (REHEARSAL_UNKNOWN).
"""

import base64
import email
import email.utils
import json
import os
import re
import string
import threading
from urllib.parse import parse_qs

from ministack.core import iam_actions, iam_evaluator, lambda_runtime, responses
from ministack.services import lambda_svc, ses, stepfunctions
from ministack.services.cloudformation import engine, provisioners

_lock = threading.Lock()


def note(variable, line):
    with _lock, open(os.environ[variable], "a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


# -- every judgement is written down --

judge = iam_evaluator.enforce


def judged(access_key_id, iam_action, service, region, resource_arn="*", service_context=None):
    refused = judge(access_key_id, iam_action, service, region, resource_arn, service_context)
    who = iam_evaluator.resolve_caller_identity(access_key_id) or {}
    line = {"who": who.get("userArn", ""), "action": iam_action, "on": resource_arn, "allowed": refused is None}
    note("REHEARSAL_CALLS", line)
    return refused


iam_evaluator.enforce = judged

# -- conditions on the rows that a call asks for --

known_of_dynamodb = iam_actions.dynamodb_service_context


def partition_keys(call):
    """The values of `pk` that a call names: of the row, the query's condition, or each row of a batch."""
    for row in (call.get("Key"), call.get("Item")):
        if row and "pk" in row:
            yield row["pk"]["S"]
    asked = re.search(r"(#?\w+)\s*=\s*(:\w+)", call.get("KeyConditionExpression", ""))
    if asked and (call.get("ExpressionAttributeNames") or {}).get(asked[1], asked[1]) == "pk":
        yield call["ExpressionAttributeValues"][asked[2]]["S"]
    for table in (call.get("RequestItems") or {}).values():
        if isinstance(table, dict):
            yield from (key["pk"]["S"] for key in table["Keys"])
        else:
            for write in table:
                yield from (next(iter(write.values())).get("Item") or write["DeleteRequest"]["Key"])["pk"].values()


def with_leading_keys(body):
    keys = list(partition_keys(json.loads(body or b"{}")))
    return {**known_of_dynamodb(body), **({"dynamodb:LeadingKeys": keys} if keys else {})}


iam_actions.dynamodb_service_context = with_leading_keys

# -- the address from which a mail is sent --

known_of_tags = iam_actions.request_tag_context


def sender_of(body):
    sent = parse_qs(body.decode())
    message = email.message_from_bytes(base64.b64decode(sent["RawMessage.Data"][0]))
    return email.utils.parseaddr(sent.get("Source", [message["From"]])[0])[1]


def with_sender(service, iam_action, body, params):
    known = known_of_tags(service, iam_action, body, params)
    return {**known, "ses:FromAddress": sender_of(body)} if iam_action == "ses:SendRawEmail" else known


iam_actions.request_tag_context = with_sender

# -- functions: how many run, and beginning afresh --

run_function = lambda_svc._execute_function
change_configuration = lambda_svc._update_config
running = 0


def count(step):
    global running
    with _lock:
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

# -- machines: time limits, tokens, functions that fail --

of_thread = threading.local()
machine_of_token = {}
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

# -- what a call is judged on --

judged_on = iam_actions.extract_resource_arn


def resource_of(service, method, path, headers, body, query, region, account):
    known = judged_on(service, method, path, headers, body, query, region, account)
    if known != "*":
        return known
    if service == "states" and ".SendTask" in headers.get("x-amz-target", ""):
        return machine_of_token.get(json.loads(body)["taskToken"], known)
    if service == "ses" and b"Action=SendRawEmail" in body:
        return f"arn:aws:ses:{region}:{account}:identity/{sender_of(body).rsplit('@', 1)[-1]}"
    return known


iam_actions.extract_resource_arn = resource_of

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

# -- the loopback counts as TLS --

pin_origin = iam_evaluator.pin_request_origin
iam_evaluator.pin_request_origin = lambda address, _secure: pin_origin(address, True)

# -- a secret is referred to by its ARN --

secret_string = provisioners._sm_secret_string


def without_punctuation(properties):
    asked = properties.get("GenerateSecretString") or {}
    if not asked.get("ExcludePunctuation"):
        return secret_string(properties)
    excluded = asked.get("ExcludeCharacters", "") + string.punctuation
    return secret_string({**properties, "GenerateSecretString": {**asked, "ExcludeCharacters": excluded}})


provisioners._sm_secret_string = without_punctuation
secret = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]


def named(arn):
    return arn.rsplit(":", 1)[-1].rsplit("-", 1)[0] if arn.startswith("arn:") else arn


def secret_made(logical_id, properties, stack):
    _, attributes = secret["create"](logical_id, properties, stack)
    return attributes["Arn"], attributes


def secret_changed(physical_id, old, new, stack, logical_id=None):
    _, attributes = secret["update"](named(physical_id), old, new, stack, logical_id)
    return attributes["Arn"], attributes


provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"] = {
    **secret,
    "create": secret_made,
    "update": secret_changed,
    "delete": lambda physical_id, properties: secret["delete"](named(physical_id), properties),
}

# -- an output of a stack in another region --

resolve = engine._resolve_refs


def resolved(value, *rest):
    asked = value.get("Fn::GetStackOutput") if isinstance(value, dict) else None
    if not asked or "Region" not in asked:
        return resolve(value, *rest)
    token = responses._request_region.set(asked["Region"])
    try:
        return resolve(value, *rest)
    finally:
        responses._request_region.reset(token)


engine._resolve_refs = resolved

# -- types that the emulator does not know --


def noted(kind):
    def made(logical_id, _properties, _stack):
        note("REHEARSAL_UNKNOWN", {"type": kind, "id": logical_id})
        return f"noted-{logical_id}", {"Arn": f"arn:aws:noted:::{logical_id}"}

    return {"create": made, "delete": lambda *_: None}


for kind in (
    "AWS::Budgets::Budget",
    "AWS::Logs::Delivery",
    "AWS::Logs::DeliveryDestination",
    "AWS::Logs::DeliverySource",
):
    provisioners._RESOURCE_HANDLERS.setdefault(kind, noted(kind))

if __name__ == "__main__":
    from ministack.app import main

    main()
