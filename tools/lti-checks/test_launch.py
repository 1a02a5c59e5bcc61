"""What a platform that is not ours gets from /v1/lti: the right page, or a refusal."""

import os
import pathlib
import subprocess
import urllib.parse

import pytest
import requests
from platform_of_lti1p3platform import CLIENT, Platform, key

SITE = os.environ["KME_URL"]


def kme(*arguments):
    subprocess.run(["./kme", *arguments, "--table", os.environ["KME_TABLE"]], check=True, capture_output=True)


@pytest.fixture(scope="module")
def platform():
    platform = Platform(SITE, "deployment-1")
    kme("lti", "platform", "add", platform.issuer, CLIENT, "--authorization", platform.authorization, "--keys", platform.keys)
    kme("lti", "platform", "deployment", platform.issuer, CLIENT, "deployment-1", "--company", "avocado")
    kme("lti", "platform", "deployment", platform.issuer, CLIENT, "deployment-2", "--company", "coral")
    yield platform
    platform.server.shutdown()


def authorization(platform, address=None):
    """What the tool asks the platform for, as the answer to a login."""
    answer = requests.get(address or platform.login(), allow_redirects=False, timeout=10)
    assert answer.status_code == 303, answer.text
    location = urllib.parse.urlsplit(answer.headers["Location"])
    assert location._replace(query="").geturl() == platform.authorization
    asked = dict(urllib.parse.parse_qsl(location.query))
    assert asked["scope"] == "openid"
    assert asked["response_type"] == "id_token"
    assert asked["response_mode"] == "form_post"
    assert asked["prompt"] == "none"
    assert asked["login_hint"] == "person-1"
    assert asked["lti_message_hint"] == "resource-link-1"
    return asked


def post(address, form):
    return requests.post(address, data=form, allow_redirects=False, timeout=10)


def launched(platform, **how):
    address, form = platform.launch(authorization(platform), **how)
    assert address == f"{SITE}/v1/lti/launch"
    return post(address, form)


def page(answer):
    """The address that a launch leads to: its query, and the token."""
    assert answer.status_code == 303, answer.text
    location = urllib.parse.urlsplit(answer.headers["Location"])
    assert location._replace(query="", fragment="").geturl() == f"{SITE}/"
    return dict(urllib.parse.parse_qsl(location.query)), location.fragment.removeprefix("lti=")


def refused(answer, problem):
    assert (answer.status_code, answer.json()["type"]) == (403, f"/problems/{problem}"), answer.text
    assert "Location" not in answer.headers


def get(path, token):
    return requests.get(SITE + path, headers={"Authorization": f"Bearer {token}"}, timeout=10)


def choose(course, token):
    return requests.post(
        f"{SITE}/v1/lti/course", json={"course": course}, headers={"Authorization": f"Bearer {token}"}, timeout=10
    )


@pytest.mark.parametrize("role", ["Instructor", "ContentDeveloper", "Administrator"])
def test_who_makes_courses_reads_the_company_of_the_deployment_alone(platform, role):
    query, token = page(launched(platform, role=role, context=f"context-of-{role}"))
    assert query == {"company": "avocado"}
    assert [line["company"] for line in get("/v1/companies", token).json()["companies"]] == ["avocado"]
    assert get("/v1/companies/coral/courses", token).status_code == 404


def test_the_course_is_chosen_once(platform):
    _, token = page(launched(platform, context="context-once"))
    assert choose("1", token).status_code == 200
    query, again = page(launched(platform, context="context-once"))
    assert query == {"company": "avocado", "course": "1"}
    assert choose("2", again).status_code == 409


@pytest.mark.parametrize("role", ["Learner", "Mentor", "Member"])
def test_others_are_refused(platform, role):
    refused(launched(platform, role=role), "role-not-allowed")


def test_a_message_that_comes_twice(platform):
    address, form = platform.launch(authorization(platform))
    assert post(address, form).status_code == 303
    refused(post(address, form), "launch-refused")


def test_a_message_for_another_login(platform):
    _, first = platform.launch(authorization(platform))
    address, second = platform.launch(authorization(platform))
    refused(post(address, {"state": second["state"], "id_token": first["id_token"]}), "launch-refused")


def test_an_expired_message(platform):
    refused(launched(platform, change=lambda launch: launch.set_id_token_expiration(-600)), "launch-refused")


def test_a_message_for_deep_linking(platform):
    def deep_linking(launch):
        platform.registration.set_deeplink_launch_url(f"{SITE}/v1/lti/launch")
        launch.set_dl(f"{platform.issuer}/return", accept_types={"ltiResourceLink"})

    try:
        refused(launched(platform, change=deep_linking), "launch-refused")
    finally:
        platform.registration.set_deeplink_launch_url(None)


def test_a_message_for_another_client(platform):
    refused(launched(platform, change=lambda launch: launch.set_extra_claims({"aud": "other", "azp": "other"})), "launch-refused")


@pytest.mark.parametrize("deployment", ["deployment-2", "deployment-9", None, 1])
def test_a_message_of_another_deployment_than_its_login(platform, deployment):
    claim = {"https://purl.imsglobal.org/spec/lti/claim/deployment_id": deployment}
    refused(launched(platform, change=lambda launch: launch.set_extra_claims(claim)), "unknown-platform")


def test_a_forged_message(platform):
    private = platform.registration.get_platform_private_key()
    asked = authorization(platform)
    platform.registration.set_platform_private_key(key()[0])
    try:
        address, form = platform.launch(asked)
    finally:
        platform.registration.set_platform_private_key(private)
    refused(post(address, form), "launch-refused")


def test_a_launch_to_somewhere_else(platform):
    elsewhere = platform.login().replace(
        urllib.parse.quote(SITE, safe=""), urllib.parse.quote("https://elsewhere.example", safe="")
    )
    assert "elsewhere.example" in elsewhere
    answer = requests.get(SITE + "/v1/lti/login?" + urllib.parse.urlsplit(elsewhere).query, allow_redirects=False, timeout=10)
    assert answer.status_code in (400, 403)
    assert "Location" not in answer.headers


def test_a_platform_that_is_not_registered():
    stranger = Platform(SITE, "deployment-1")
    try:
        answer = requests.get(stranger.login(), allow_redirects=False, timeout=10)
        refused(answer, "unknown-platform")
    finally:
        stranger.server.shutdown()


def test_a_suspended_platform_until_it_goes_on(platform):
    kme("lti", "platform", "suspend", platform.issuer, CLIENT)
    try:
        answer = requests.get(platform.login(), allow_redirects=False, timeout=10)
        assert answer.status_code == 403
    finally:
        kme("lti", "platform", "resume", platform.issuer, CLIENT)
    assert launched(platform).status_code == 303


def test_the_log_says_nothing_of_the_person(platform):
    page(launched(platform))
    log = pathlib.Path(os.environ["KME_LOG"]).read_text("utf-8")
    assert "/v1/lti/launch" in log
    for secret in ("Ada", "nobody.example", "person-1", "eyJ"):
        assert secret not in log
