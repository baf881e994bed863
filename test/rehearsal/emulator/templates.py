"""CloudFormation: references that the emulator resolves otherwise, and types that it does not know."""

import string

from ministack.core import responses
from ministack.services import dynamodb
from ministack.services.cloudformation import engine, provisioners
from noting import note

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

# -- a table says under which key it lies --

table = provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"]


def table_made(logical_id, properties, stack):
    made = table["create"](logical_id, properties, stack)
    asked = properties.get("SSESpecification") or {}
    if asked.get("SSEEnabled"):
        described = dynamodb._sse_description_from_spec({**asked, "Enabled": True})
        dynamodb._tables[made[0]]["SSEDescription"] = described
    return made


provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"] = {**table, "create": table_made}

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

# -- an alarm on a sum of several measures: the emulator knows alarms on one only --

one_measure = provisioners._RESOURCE_HANDLERS["AWS::CloudWatch::Alarm"]
several_measures = noted("AWS::CloudWatch::Alarm on several measures")


def of_measures(properties):
    return several_measures if (properties or {}).get("Metrics") else one_measure


def alarm_changed(physical_id, old, new, stack, logical_id=None):
    if new.get("Metrics"):
        return physical_id, {"Arn": f"arn:aws:noted:::{logical_id}"}
    return one_measure["update"](physical_id, old, new, stack, logical_id)


def alarm_unmade(physical_id, properties):
    of_measures(properties)["delete"](physical_id, properties)


provisioners._RESOURCE_HANDLERS["AWS::CloudWatch::Alarm"] = {
    **one_measure,
    "create": lambda logical_id, properties, stack: of_measures(properties)["create"](logical_id, properties, stack),
    "update": alarm_changed,
    "delete": alarm_unmade,
}
