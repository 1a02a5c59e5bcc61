"""Translates template.yaml as CloudFormation does when it deploys it, without asking AWS.

    python translation.py FOLDER

writes FOLDER/translated.json, and what is left of it in each access mode: FOLDER/open.json, FOLDER/token.json.
"""

import json
import logging
import re
import sys
from copy import deepcopy
from pathlib import Path

from samcli.lib.translate.sam_template_validator import SamTemplateValidator
from samcli.yamlhelper import yaml_parse

PROJECT = Path(__file__).parents[2]

# The parameters of each access mode.
MODES = {
    "open": {"AccessMode": "open"},
    "token": {
        "AccessMode": "token",
        "TokenIssuer": "https://login.example.com/realms/learning",
        "TokenAudiences": "keep-me-engaged",
        "SiteClientId": "kme-site",
        "SiteOrigin": "https://d111111abcdef8.cloudfront.net",
    },
}
NO_VALUE = {"Ref": "AWS::NoValue"}

# The translator warns of each feature toggle of AWS's own deployments that it does not know.
logging.getLogger("samtranslator").setLevel(logging.ERROR)


class NoManagedPolicies:
    """Names of AWS's managed policies are looked up in IAM; the functions here have roles instead."""

    def load(self):
        return {}


def written():
    """The template as it is written, short forms such as !Ref expanded."""
    return yaml_parse((PROJECT / "template.yaml").read_text())


def translate(template):
    """The template as plain CloudFormation, its parameters open."""
    validator = SamTemplateValidator(deepcopy(template), NoManagedPolicies())
    return yaml_parse(validator.get_translated_template_if_valid())


def decided(translated, parameters):
    """What is left of a translated template when its conditions are decided by these parameters.

    Parameters and conditions that nothing names any more are left out, and rules, which look at parameters only.
    """
    values = {
        name: str(parameters.get(name, p.get("Default"))) for name, p in translated["Parameters"].items()
    }
    conditions = translated["Conditions"]

    def value(part):
        return values[part["Ref"]] if isinstance(part, dict) else str(part)

    def holds(condition):
        [(function, items)] = condition.items()
        match function:
            case "Condition":
                return holds(conditions[items])
            case "Fn::Equals":
                return value(items[0]) == value(items[1])
            case "Fn::Not":
                return not holds(items[0])
            case "Fn::And":
                return all(map(holds, items))
            case "Fn::Or":
                return any(map(holds, items))
        raise ValueError(function)

    def of(part):
        if isinstance(part, list):
            return [p for p in map(of, part) if p != NO_VALUE]
        if not isinstance(part, dict):
            return part
        if part.keys() == {"Fn::If"}:
            name, then, otherwise = part["Fn::If"]
            return of(then if holds(conditions[name]) else otherwise)
        return {k: p for k, p in ((k, of(p)) for k, p in part.items()) if p != NO_VALUE}

    def is_made(part):
        return "Condition" not in part or holds(conditions[part["Condition"]])

    left = {k: v for k, v in translated.items() if k not in ("Rules", "Conditions")}
    left["Resources"] = {
        name: {k: of(v) for k, v in resource.items() if k != "Condition"}
        for name, resource in translated["Resources"].items()
        if is_made(resource)
    }
    left["Outputs"] = {
        name: {k: of(v) for k, v in output.items() if k != "Condition"}
        for name, output in translated["Outputs"].items()
        if is_made(output)
    }
    named = names(left["Resources"]) | names(left["Outputs"])
    left["Parameters"] = {n: p for n, p in translated["Parameters"].items() if n in named}
    return left


def names(part):
    """All that Ref, Fn::GetAtt, Fn::Sub and DependsOn name."""
    if isinstance(part, list):
        return {name for item in part for name in names(item)}
    if not isinstance(part, dict):
        return set()
    found = set()
    for key, value in part.items():
        if key == "Ref":
            found.add(value)
        elif key == "DependsOn":
            found.update([value] if isinstance(value, str) else value)
        elif key == "Fn::GetAtt":
            found.add(value[0] if isinstance(value, list) else value.split(".")[0])
        elif key == "Fn::Sub":
            text = value if isinstance(value, str) else value[0]
            found.update(re.findall(r"\$\{([A-Za-z0-9]+)", text))
            found.update(names(value))
        else:
            found.update(names(value))
    return found


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    translated = translate(written())
    outcomes = {mode: decided(translated, parameters) for mode, parameters in MODES.items()}
    for name, outcome in {"translated": translated, **outcomes}.items():
        (folder / f"{name}.json").write_text(json.dumps(outcome, indent=2) + "\n")
