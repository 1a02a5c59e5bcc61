"""Translates template.yaml as CloudFormation does when it deploys it, without asking AWS.

    python translation.py OUT.json
"""

import json
import logging
import sys
from copy import deepcopy
from pathlib import Path

from samcli.lib.translate.sam_template_validator import SamTemplateValidator
from samcli.yamlhelper import yaml_parse

PROJECT = Path(__file__).parents[2]

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


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(translate(written()), indent=2) + "\n")
