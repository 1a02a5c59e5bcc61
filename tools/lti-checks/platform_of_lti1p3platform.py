"""A learning platform of lti1p3platform: its keys on a port of the loopback interface, and launches."""

import http.server
import json
import threading

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lti1p3platform.ltiplatform import LTI1P3PlatformConfAbstract
from lti1p3platform.message_launch import LTIAdvantageMessageLaunchAbstract
from lti1p3platform.oidc_login import OIDCLoginAbstract
from lti1p3platform.registration import Registration

CLIENT = "keep-me-engaged"


def key():
    """An RSA key as PEM: the private and the public one."""
    pair = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = pair.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = pair.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private.decode(), public.decode()


class Configuration(LTI1P3PlatformConfAbstract):
    def init_platform_config(self, registration):
        self._registration = registration

    def get_registration_by_params(self, **kwargs):
        return self._registration


class Request:
    def __init__(self, parameters):
        self.get_data = parameters
        self.form_data = {}


class Login(OIDCLoginAbstract):
    def set_lti_message_hint(self, **kwargs):
        self._lti_message_hint = "resource-link-1"

    def get_redirect(self, url):
        return url


class Launch(LTIAdvantageMessageLaunchAbstract):
    def render_launch_form(self, launch_data, **kwargs):
        return launch_data


class Platform:
    """Launches as one client and deployment; `site` is where the tool is."""

    def __init__(self, site, deployment):
        private, public = key()
        self.server = self._serve_keys(public)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        self.registration = (
            Registration()
            .set_iss(self.issuer)
            .set_client_id(CLIENT)
            .set_deployment_id(deployment)
            .set_oidc_login_url(f"{site}/v1/lti/login")
            .set_launch_url(f"{site}/v1/lti/launch")
            .set_platform_private_key(private)
            .set_platform_public_key(public)
        )

    @property
    def authorization(self):
        return f"{self.issuer}/authorize"

    @property
    def keys(self):
        return f"{self.issuer}/keys"

    @staticmethod
    def _serve_keys(public):
        keys = json.dumps({"keys": [Registration.get_jwk(public)]}).encode()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200 if self.path == "/keys" else 404)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(keys)

            def log_message(self, *arguments):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server

    def login(self):
        """The address that begins a login at the tool."""
        login = Login(Request({}), Configuration(registration=self.registration))
        login.set_lti_message_hint()
        return login.initiate_login("person-1")

    def launch(self, authorization, role="Instructor", context="context-1", change=lambda launch: None):
        """The form that answers a request for authorization: `launch_url`, and what is posted there."""
        launch = Launch(Request(authorization), Configuration(registration=self.registration))
        launch.set_user_data(
            "person-1",
            [f"http://purl.imsglobal.org/vocab/lis/v2/membership#{role}"],
            full_name="Ada Nobody",
            email_address="ada@nobody.example",
        )
        launch.set_resource_link_claim("resource-link-1", title="Open the course")
        launch.set_launch_context_claim(context, ["CourseOffering"], "Where herons nest", "HERONS")
        launch.set_launch_presentation_claim("iframe", f"{self.issuer}/return")
        change(launch)
        form = launch.lti_launch()
        return form.pop("launch_url"), form
