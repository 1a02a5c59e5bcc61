"""What the deployed stack has to be like, held against the template after SAM's translation."""

import itertools
import json
import re
import unittest

from samcli.commands.deploy.auth_utils import auth_per_resource
from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider
from samcli.yamlhelper import yaml_parse

from translation import PROJECT, translate, written

WRITTEN = written()
TRANSLATED = translate(WRITTEN)
RESOURCES = TRANSLATED["Resources"]
CONTRACT = yaml_parse((PROJECT / "openapi.yaml").read_text())

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
FUNCTIONS = [
    name for name, r in WRITTEN["Resources"].items() if r["Type"] == "AWS::Serverless::Function"
]


def of_type(*types):
    return {name: r for name, r in RESOURCES.items() if r["Type"] in types}


def the_only(*types):
    [resource] = of_type(*types).values()
    return resource


def references(part):
    """The logical ids that CloudFormation creates before whatever has this part."""
    if isinstance(part, list):
        return {name for item in part for name in references(item)}
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
            found.update(references(value))
        else:
            found.update(references(value))
    return found & RESOURCES.keys()


def created_before(name):
    """Everything that has to be there before this resource is made."""
    before, waiting = set(), [name]
    while waiting:
        new = references(RESOURCES[waiting.pop()]) - before
        before |= new
        waiting.extend(new)
    return before


class FirstDeployment(unittest.TestCase):
    def test_account_settings_come_after_the_api_and_before_its_stage(self):
        self.assertIn("Api", created_before("ApiLogsAccount"))
        self.assertNotIn("ApiLogsAccount", created_before("Api"))
        [stage] = of_type("AWS::ApiGateway::Stage")
        self.assertIn("ApiLogsAccount", created_before(stage))

    def test_account_settings_are_made_on_request_only(self):
        self.assertEqual(WRITTEN["Parameters"]["ApiAccessLog"]["Default"], "none")
        self.assertEqual(
            TRANSLATED["Conditions"][RESOURCES["ApiLogsAccount"]["Condition"]],
            {"Fn::Equals": [{"Ref": "ApiAccessLog"}, "new-account-role"]},
        )
        [setting] = [
            r["Properties"]["AccessLogSetting"] for r in of_type("AWS::ApiGateway::Stage").values()
        ]
        self.assertEqual(setting["Fn::If"][0], "WritesAccessLog")
        self.assertEqual(setting["Fn::If"][2], {"Ref": "AWS::NoValue"})

    def test_guided_deployment_asks_nothing_about_authorization(self):
        stacks, _ = SamLocalStackProvider.get_stacks(str(PROJECT / "template.yaml"))
        asked = [function for function, authorized in auth_per_resource(stacks) if not authorized]
        self.assertEqual(asked, [])

    def test_names_are_left_to_cloudformation(self):
        names = {
            "AWS::CloudWatch::Alarm": "AlarmName",
            "AWS::DynamoDB::Table": "TableName",
            "AWS::IAM::Role": "RoleName",
            "AWS::Lambda::Function": "FunctionName",
            "AWS::Logs::LogGroup": "LogGroupName",
            "AWS::Logs::MetricFilter": "FilterName",
            "AWS::S3::Bucket": "BucketName",
            "AWS::SNS::Topic": "TopicName",
        }
        for name, resource in RESOURCES.items():
            self.assertNotIn(names.get(resource["Type"]), resource.get("Properties", {}), name)

    def test_names_of_what_has_no_region_hold_the_region(self):
        for kind, config in {
            "AWS::CloudFront::OriginAccessControl": "OriginAccessControlConfig",
            "AWS::CloudFront::ResponseHeadersPolicy": "ResponseHeadersPolicyConfig",
            "AWS::CloudFront::CachePolicy": "CachePolicyConfig",
            "AWS::CloudFront::OriginRequestPolicy": "OriginRequestPolicyConfig",
            "AWS::CloudFront::Function": None,
        }.items():
            for name, resource in of_type(kind).items():
                properties = resource["Properties"]
                named = (properties[config] if config else properties)["Name"]["Fn::Sub"]
                self.assertIn("${AWS::StackName}", named, name)
                self.assertIn("${AWS::Region}", named, name)

    def test_data_outlives_the_stack_but_not_a_failed_first_create(self):
        stores = of_type("AWS::DynamoDB::Table", "AWS::S3::Bucket")
        self.assertEqual(len(stores), 3)
        for name, store in stores.items():
            # A protected table cannot be deleted: trying to would make the rollback fail.
            protected = store["Properties"].get("DeletionProtectionEnabled", False)
            expected = "Retain" if protected else "RetainExceptOnCreate"
            self.assertEqual(store.get("DeletionPolicy"), expected, name)
            self.assertEqual(store.get("UpdateReplacePolicy"), "Retain", name)


class Publishing(unittest.TestCase):
    def test_alias_live_leads_to_a_version_of_its_function(self):
        for function in FUNCTIONS:
            alias = RESOURCES[function + "Aliaslive"]["Properties"]
            version = RESOURCES[alias["FunctionVersion"]["Fn::GetAtt"][0]]
            self.assertEqual(alias["Name"], "live")
            self.assertEqual(alias["FunctionName"], {"Ref": function})
            self.assertEqual(version["Properties"]["FunctionName"], {"Ref": function})

    def test_any_changed_property_is_a_new_version_of_that_function_alone(self):
        before = versions(RESOURCES)
        changes = {
            "Timeout": 7,
            "MemorySize": 512,
            "Handler": "other.Handler::handleRequest",
            "Runtime": "java21",
            "Role": {"Fn::GetAtt": ["ApiLogsRole", "Arn"]},
            "LoggingConfig": {"LogGroup": {"Ref": "ApiLogs"}},
            "EphemeralStorage": {"Size": 1024},
            "Environment": {"Variables": {"JAVA_TOOL_OPTIONS": "-Xint"}},
        }
        for (name, value), function in zip(changes.items(), itertools.cycle(FUNCTIONS)):
            changed = written()
            changed["Resources"][function]["Properties"][name] = value
            after = versions(translate(changed)["Resources"])
            different = {f for f in FUNCTIONS if before[f] != after[f]}
            self.assertEqual(different, {function}, name)

    def test_another_processor_is_a_new_version(self):
        # The description of a version cannot be updated: CloudFormation publishes another.
        for function, version in versions(RESOURCES).items():
            self.assertEqual(
                RESOURCES[version]["Properties"]["Description"], {"Ref": "Architecture"}, function
            )


def versions(resources):
    """The logical id of each function's version that the alias leads to."""
    return {
        f: resources[f + "Aliaslive"]["Properties"]["FunctionVersion"]["Fn::GetAtt"][0]
        for f in FUNCTIONS
    }


class Api(unittest.TestCase):
    BODY = the_only("AWS::ApiGateway::RestApi")["Properties"]["Body"]

    def test_routes_are_those_of_the_contract(self):
        self.assertEqual(routes(self.BODY), routes(CONTRACT))

    def test_routes_lead_to_the_alias(self):
        for path, item in self.BODY["paths"].items():
            for method in METHODS & item.keys():
                uri = item[method]["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
                self.assertRegex(uri, r"\$\{\w+Aliaslive\}/invocations$", path)

    def test_answers_of_the_gateway_are_json_with_their_own_status(self):
        for kind, response in self.responses().items():
            problem = json.loads(response["responseTemplates"]["application/json"])
            self.assertEqual(str(problem["status"]), response["statusCode"], kind)
            self.assertEqual(problem["instance"], "$context.requestId", kind)

    def test_server_errors_of_the_gateway_are_503_and_say_when_to_try_again(self):
        server_errors = {
            kind: r
            for kind, r in self.responses().items()
            if kind == "DEFAULT_5XX" or r["statusCode"].startswith("5")
        }
        self.assertLessEqual(
            {"DEFAULT_5XX", "INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT"}, server_errors.keys()
        )
        for kind, response in server_errors.items():
            self.assertEqual(response["statusCode"], "503", kind)
            self.assertIn("gatewayresponse.header.Retry-After", response["responseParameters"])

    def test_every_client_error_of_the_gateway_is_worded(self):
        # https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
        for kind, status in {
            "ACCESS_DENIED": "403",
            "BAD_REQUEST_BODY": "400",
            "BAD_REQUEST_PARAMETERS": "400",
            "DEFAULT_4XX": "400",
            "EXPIRED_TOKEN": "401",
            "INVALID_API_KEY": "403",
            "INVALID_SIGNATURE": "403",
            "MISSING_AUTHENTICATION_TOKEN": "404",
            "QUOTA_EXCEEDED": "429",
            "REQUEST_TOO_LARGE": "413",
            "RESOURCE_NOT_FOUND": "404",
            "THROTTLED": "429",
            "UNAUTHORIZED": "401",
            "UNSUPPORTED_MEDIA_TYPE": "415",
            "WAF_FILTERED": "403",
        }.items():
            self.assertEqual(self.responses()[kind]["statusCode"], status, kind)

    def responses(self):
        return self.BODY["x-amazon-apigateway-gateway-responses"]


def routes(openapi):
    return {(m, path) for path, item in openapi["paths"].items() for m in METHODS & item.keys()}


class Site(unittest.TestCase):
    CONFIG = the_only("AWS::CloudFront::Distribution")["Properties"]["DistributionConfig"]

    def test_errors_are_neither_kept_nor_replaced(self):
        errors = {e["ErrorCode"]: e for e in self.CONFIG["CustomErrorResponses"]}
        # All that CloudFront keeps and can be told not to; 416 it never keeps.
        self.assertEqual(errors.keys(), {400, 403, 404, 405, 414, 500, 501, 502, 503, 504})
        for code, error in errors.items():
            self.assertEqual(error["ErrorCachingMinTTL"], 0, code)
            self.assertNotIn("ResponsePagePath", error, code)
            self.assertNotIn("ResponseCode", error, code)

    def test_domain_needs_tls_1_2(self):
        condition, domain, without = self.CONFIG["ViewerCertificate"]["Fn::If"]
        self.assertEqual(condition, "HasDomain")
        self.assertRegex(domain["MinimumProtocolVersion"], r"^TLSv1\.[23]_20(2[1-9]|[3-9]\d)$")
        self.assertEqual(without, {"CloudFrontDefaultCertificate": True})

    def test_domain_and_certificate_come_together(self):
        def given(parameter):
            return {"Fn::Not": [{"Fn::Equals": [{"Ref": parameter}, ""]}]}

        needs = [
            (rule["RuleCondition"], assertion["Assert"])
            for rule in TRANSLATED["Rules"].values()
            for assertion in rule["Assertions"]
        ]
        self.assertIn((given("DomainName"), given("CertificateArn")), needs)
        self.assertIn((given("CertificateArn"), given("DomainName")), needs)


if __name__ == "__main__":
    unittest.main()
