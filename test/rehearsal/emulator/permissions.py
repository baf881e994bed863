"""Judging permissions: what the emulator must know of a call to judge it as AWS does."""

import base64
import email
import email.utils
import json
import re
from urllib.parse import parse_qs

from ministack.core import iam_actions, iam_evaluator
from noting import note

#: The machine that waits for a token; `services.py` fills it.
machine_of_token = {}

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

# -- the loopback counts as TLS --

pin_origin = iam_evaluator.pin_request_origin
iam_evaluator.pin_request_origin = lambda address, _secure: pin_origin(address, True)
