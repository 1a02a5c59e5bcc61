"""What schemathesis has to know of this API beyond openapi.yaml.

Lists the violations that are none, each with its reason. With KME_REAL_IDS=yes it also puts
companies, courses and cursors that exist into the requests, so that they get past a 404. With
KME_CLIENT it asks with tokens of that client, which sees one company, about its own courses and those
of others, and checks that no answer has anything of another company.
"""

import atexit
import collections
import os
import re
import sys
import time
import zlib

import requests
import schemathesis
from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.openapi.checks import (
    MissingHeaderNotRejected,
    RejectedPositiveData,
    UnsupportedMethodResponse,
)

# --- Violations that are none --------------------------------------------------------------------


def unknown_method(failure, case, response):
    """API Gateway answers an unknown method as it answers an unknown path: 404, never 405."""
    return (
        isinstance(failure, UnsupportedMethodResponse)
        and response.status_code == 404
        and problem(response).get("type") == "/problems/unknown-path"
    )


def unknown_platforms(failure, case, response):
    """An open system has no launches: their paths are unknown, with a token and without."""
    return (
        isinstance(failure, MissingHeaderNotRejected)
        and case.operation.path.startswith("/v1/lti/")
        and response.status_code == 404
        and problem(response).get("type") == "/problems/unknown-path"
    )


def refused_before_it_is_read(failure, case, response):
    """Launches are refused by platform, state or token first, and hints that a form may have can be too long for a path."""
    return (
        isinstance(failure, (AcceptedNegativeData, RejectedPositiveData))
        and case.operation.path.startswith("/v1/lti/")
        and response.status_code in (401, 403, 414)
    )


def invented_cursor(failure, case, response):
    """Cursors are opaque: no schema tells the texts that are cursors of a list from others."""
    return (
        isinstance(failure, RejectedPositiveData)
        and response.status_code == 400
        and codes(response) == {"malformed-cursor"}
    )


def batch_item(failure, case, response):
    """A malformed item of a batch gets a 400 in its place; the batch itself is answered."""
    return (
        isinstance(failure, AcceptedNegativeData)
        and case.operation.label == "POST /v1/what-if/batch"
        and response.status_code == 200
        and any(item.get("problem", {}).get("status") == 400 for item in response.json()["items"])
    )


def unexplainable_course(failure, case, response):
    """No schema knows which courses have a score outside of the model."""
    return (
        isinstance(failure, RejectedPositiveData)
        and case.operation.label
        in (
            "GET /v1/companies/{company}/courses/{course}/explanation",
            "GET /v1/companies/{company}/courses/{course}/outlook",
            "GET /v1/companies/{company}/courses/{course}/reduced-forest",
        )
        and response.status_code == 422
        and problem(response).get("type") == "/problems/outside-model-scope"
    )


def order_of_another_list(failure, case, response):
    """No schema knows that a prefix goes with the list by name or id alone, and a text with no order."""
    return (
        isinstance(failure, RejectedPositiveData)
        and case.operation.label in ("GET /v1/companies", "GET /v1/companies/{company}/courses")
        and response.status_code == 400
        # With a cursor that was invented as well, the answer names both.
        and codes(response) in ({"not-with-others"}, {"not-with-others", "malformed-cursor"})
    )


def impossible_change(failure, case, response):
    """No schema knows a page mix's sum, a course's own value, or a score outside of the model."""
    return (
        isinstance(failure, RejectedPositiveData)
        and case.operation.label == "POST /v1/what-if"
        and response.status_code == 422
        and problem(response).get("type")
        in ("/problems/impossible-change", "/problems/outside-model-scope")
    )


def impossible_wish(failure, case, response):
    """No schema knows that ranges rise and hold a page mix, or that completers need scores that are shares."""
    if not (
        isinstance(failure, RejectedPositiveData)
        and case.operation.label == "POST /v1/recommendations"
    ):
        return False
    errors = problem(response).get("errors", [])
    falling_ranges = response.status_code == 400 and all(
        error["code"] == "invalid-value" and error["pointer"].startswith("/ranges/")
        for error in errors
    )
    impossible = response.status_code == 422 and codes(response) <= {"mix-sum", "score-is-no-share"}
    return bool(errors) and (falling_ranges or impossible)


LISTED = (
    unknown_method,
    unknown_platforms,
    refused_before_it_is_read,
    invented_cursor,
    batch_item,
    impossible_change,
    impossible_wish,
    order_of_another_list,
    unexplainable_course,
)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    for listed in LISTED:
        if listed(failure, case, response):
            allowed[listed.__name__] += 1
            return False
    return True


def problem(response):
    is_problem = response.headers.get("content-type") == ["application/problem+json"]
    return response.json() if is_problem else {}


def codes(response):
    return {error["code"] for error in problem(response).get("errors", [])}


# --- Who asks ------------------------------------------------------------------------------------


class Client:
    """Access tokens of a client of the local issuer."""

    RENEWED_AFTER = 240
    """In seconds; tokens live for 300."""

    def __init__(self, name, secret):
        self.credentials = (name, secret)
        self.token, self.since = None, None

    def headers(self):
        if self.token is None or time.monotonic() - self.since > self.RENEWED_AFTER:
            self.since = time.monotonic()
            answer = requests.post(
                os.environ["KME_ISSUER"] + "/token",
                auth=self.credentials,
                data={"grant_type": "client_credentials"},
                timeout=30,
            )
            answer.raise_for_status()
            self.token = answer.json()["access_token"]
        return {"Authorization": f"Bearer {self.token}"}


class Nobody:
    """Asks without a token, in open mode."""

    def headers(self):
        return {}


def client(name):
    return Client(*os.environ[name].split(":", 1)) if name in os.environ else Nobody()


asking = client("KME_CLIENT")
platform = client("KME_PLATFORM")

# --- What exists ---------------------------------------------------------------------------------


class Catalogue:
    """Courses of the running system, and a cursor for each of its lists."""

    def __init__(self, url):
        self.url = url
        companies = self.get("/v1/companies")["companies"]
        self.courses = [
            (company["company"], course["course"])
            for company in companies
            for course in self.get(f"/v1/companies/{company['company']}/courses?limit=3")["courses"]
        ]
        # Of a client that sees one company, half of the questions are about others.
        self.own = self.get("/v1/companies", asking)["companies"]
        if len(self.own) < len(companies):
            company = self.own[0]["company"]
            own = self.get(f"/v1/companies/{company}/courses")["courses"]
            self.courses += [(company, course["course"]) for course in own][: len(self.courses)]
        largest = max(self.own, key=lambda company: company["courses"])["company"]
        courses = f"/v1/companies/{largest}/courses?limit=1"
        self.cursors = {
            "companies": self.get("/v1/companies?limit=1")["next"],
            "best-first": self.get(courses)["next"],
            "by-id": self.get(courses + "&prefix=")["next"],
            **{
                f"companies-by-{sort}": self.get(f"/v1/companies?limit=1&sort={sort}")["next"]
                for sort in ("median", "room")
            },
            **{
                f"by-{sort}": self.get(f"{courses}&sort={sort}")["next"]
                for sort in ("users", "title", "room")
            },
        }

    def get(self, path, by=platform):
        answer = requests.get(self.url + path, headers=by.headers(), timeout=30)
        answer.raise_for_status()
        return answer.json()

    def course(self, like):
        """A company and a course of it."""
        return self.courses[number(like) % len(self.courses)]


def number(value):
    """A number that is the same for the same value, so that a failure can be repeated."""
    return zlib.crc32(repr(value).encode(errors="backslashreplace"))


NAME = re.compile(r"[^\s\x00-\x1f\x7f-\x9f]([^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f])?")
PAGE_TYPES = ("content", "external", "gradedAssessment", "interactive", "notGradedAssessment")


def is_name(value):
    """Whether this may name a company and a course. What may not is left as it was generated."""
    return isinstance(value, str) and len(value) <= 64 and NAME.fullmatch(value) is not None


def use_what_exists(context, case):
    """Names companies and courses that exist, and passes real cursors in every other case."""
    path = dict(case.path_parameters or {})
    if is_name(path.get("company")) and is_name(path.get("course", "any")):
        company, course = catalogue.course(path)
        path["company"] = company
        if "course" in path:
            path["course"] = course
        case.path_parameters = path
    query = dict(case.query or {})
    cursor = query.get("cursor")
    if isinstance(cursor, str) and 1 <= len(cursor) <= 2048 and number(cursor) % 2 == 0:
        query["cursor"] = catalogue.cursors.get(list_of(case, query), cursor)
        case.query = query
    for question in questions(case.body):
        use_a_course(question, case.meta.generation.mode.is_positive)
    return case


def list_of(case, query):
    """The list that a cursor is of; of those that match a text there are too many."""
    sort = query.get("sort")
    if case.operation.path == "/v1/companies":
        return "companies" if sort in (None, "name") else f"companies-by-{sort}"
    if query.get("text"):
        return "matching"
    if sort is None:
        return "by-id" if "prefix" in query else "best-first"
    return "best-first" if sort == "score" else f"by-{sort}"


def questions(body):
    """The what-ifs of a body: itself, or the items of a batch."""
    if not isinstance(body, dict):
        return []
    items = body.get("items", [body])
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def use_a_course(question, valid):
    if is_name(question.get("company")) and is_name(question.get("course")):
        company, course = catalogue.course(question)
        if valid and "changes" in question and number(question) % 2 == 0:
            change_one_page_type(question)
        question.update(company=company, course=course)


def change_one_page_type(question):
    """Any course can have one share of its pages set, so that this is answered with a 200."""
    changes = question.get("changes", {})
    page_type = next((p for p in PAGE_TYPES if p in changes), "content")
    share = abs(changes.get(page_type, 50)) % 100
    question.update(changes={page_type: share}, rebalance="proportional")


if os.environ.get("KME_REAL_IDS") == "yes":
    catalogue = Catalogue(os.environ["KME_URL"])
    schemathesis.hook("map_case")(use_what_exists)

# --- What a company sees -------------------------------------------------------------------------


def folded(name):
    """A name as others are compared with it: in whatever case an answer writes it."""
    return name.casefold()


class Others:
    """The names of all other companies, and the ids of courses that only they have."""

    def __init__(self, own):
        companies = {line["company"] for line in catalogue.get("/v1/companies")["companies"]}
        courses = {folded(company): set(map(folded, self.ids(company))) for company in companies}
        self.companies = set(courses) - {folded(own)}
        self.courses = set().union(*(courses[o] for o in self.companies)) - courses[folded(own)]

    def ids(self, company):
        page = {"next": ""}
        while page["next"] is not None:
            cursor = f"&cursor={page['next']}" if page["next"] else ""
            page = catalogue.get(f"/v1/companies/{company}/courses?limit=200{cursor}")
            yield from (line["course"] for line in page["courses"])

    def named_in(self, value):
        """Whether a field of the answer names a company or a course of theirs."""
        if isinstance(value, list):
            return any(map(self.named_in, value))
        if not isinstance(value, dict):
            return False
        company, course = value.get("company"), value.get("course")
        return (
            (isinstance(company, str) and folded(company) in self.companies)
            or (isinstance(course, str) and folded(course) in self.courses)
            or any(map(self.named_in, value.values()))
        )


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers = {**(case.headers or {}), **asking.headers()}


if isinstance(asking, Client):
    others = Others(catalogue.own[0]["company"])

    @schemathesis.check
    def nothing_of_another_company(context, response, case):
        # A 304 has a type, and no content.
        if response.content and "json" in response.headers.get("content-type", [""])[0]:
            assert not others.named_in(response.json()), "the answer is of another company"


with open("openapi.yaml", encoding="utf-8") as file:
    _, _, rest = file.read().partition("`errors[].code` is one of")
documented = set(re.findall(r"`([a-z0-9-]+)`", rest.partition(". ")[0]))


@schemathesis.check
def documented_codes(context, response, case):
    assert codes(response) <= documented, "a code is not in the list of openapi.yaml"


# --- What was tried ------------------------------------------------------------------------------

answers = collections.Counter()
allowed = collections.Counter()


@schemathesis.hook
def after_call(context, case, response):
    answers[(case.operation.label, response.status_code)] += 1


@atexit.register
def tell():
    for (operation, status), count in sorted(answers.items()):
        print(f"{count:6d} times {status} from {operation}")
    for name, count in sorted(allowed.items()):
        print(f"{count:6d} times allowed: {globals()[name].__doc__}")
    sys.stdout.flush()
