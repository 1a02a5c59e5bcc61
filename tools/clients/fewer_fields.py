"""Writes a contract that knows some fields of the answers fewer: fewer_fields.py CONTRACT OUTPUT.

Stands for the contract of an earlier version, whose clients meet fields that they do not know.
"""

import sys

import yaml

# Answers that the quick start reads, and what it does not read of them.
UNKNOWN = {
    "CompanyLine": ["medianEngagementScore", "coursesWithEnoughLearners"],
    "CourseList": ["scoreKind"],
    "CourseDetail": ["allCourses", "rank", "edition"],
    "WhatIfAnswer": ["typicalRange", "evidence", "cost"],
    "Recommendations": ["detectable", "tried"],
    "Problem": ["instance"],
}

with open(sys.argv[1], encoding="utf-8") as contract:
    document = yaml.safe_load(contract)
for name, fields in UNKNOWN.items():
    schema = document["components"]["schemas"][name]
    for field in fields:
        del schema["properties"][field]
        schema["required"].remove(field)
for path in document["paths"].values():
    for operation in path.values():
        for answer in operation["responses"].values():
            for content in answer.get("content", {}).values():
                content.pop("example", None)
with open(sys.argv[2], "w", encoding="utf-8") as output:
    yaml.safe_dump(document, output, sort_keys=False)
