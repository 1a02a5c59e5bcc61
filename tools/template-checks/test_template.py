"""What the deployed stack has to be like, held against the template after SAM's translation."""

import itertools
import json
import re
import unittest
from unittest import mock

from samcli.commands.deploy.auth_utils import auth_per_resource
from samcli.lib.providers.api_provider import ApiProvider
from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider
from samcli.yamlhelper import yaml_parse

from translation import MODES, PROJECT, decided, names, translate, written

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
    return names(part) & RESOURCES.keys()


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
        stores = of_type("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key")
        self.assertEqual(len(stores), 4)
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

    def test_another_value_of_a_parameter_is_a_new_version_of_the_functions_that_depend_on_it(self):
        # The description of a version cannot be updated: CloudFormation publishes another.
        for function, version in versions(RESOURCES).items():
            depends = parameters(RESOURCES[function]["Properties"])
            # For sam local, which has no versions.
            depends -= {"DynamoDbEndpoint", "S3Endpoint"}
            # What there is in one mode only.
            depends -= {"AccessMode"} if "Condition" in RESOURCES[function] else set()
            self.assertIn("Architecture", depends)
            self.assertEqual(parameters(RESOURCES[version]["Properties"]["Description"]), depends)


def parameters(part):
    return names(part) & WRITTEN["Parameters"].keys()


def versions(resources):
    """The logical id of each function's version that the alias leads to."""
    return {
        f: resources[f + "Aliaslive"]["Properties"]["FunctionVersion"]["Fn::GetAtt"][0]
        for f in FUNCTIONS
    }


class Api(unittest.TestCase):
    BODY = the_only("AWS::ApiGateway::RestApi")["Properties"]["Body"]

    def test_routes_are_those_of_the_contract(self):
        of_platforms = {(method, path) for method, path in routes(CONTRACT) if path.startswith("/v1/lti/")}
        self.assertEqual(len(of_platforms), 6)
        for mode, expected in {"open": routes(CONTRACT) - of_platforms, "token": routes(CONTRACT)}.items():
            self.assertEqual(routes(of_mode(mode)["Api"]["Properties"]["Body"]), expected, mode)

    def test_routes_lead_to_the_alias(self):
        for path, item in of_mode("token")["Api"]["Properties"]["Body"]["paths"].items():
            for method in METHODS & item.keys():
                uri = item[method]["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
                self.assertRegex(uri, r"\$\{\w+Function\.Arn\}:live/invocations$", path)

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
            {
                "AUTHORIZER_CONFIGURATION_ERROR",
                "AUTHORIZER_FAILURE",
                "DEFAULT_5XX",
                "INTEGRATION_FAILURE",
                "INTEGRATION_TIMEOUT",
            },
            server_errors.keys(),
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
            "DEFAULT_4XX": "404",
            "EXPIRED_TOKEN": "404",
            "INVALID_API_KEY": "403",
            "INVALID_SIGNATURE": "404",
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

    def test_a_signature_that_no_route_asks_for_is_an_unknown_path(self):
        # Where there is no route the gateway takes an Authorization header for a signature of AWS. An
        # incomplete one, as a Bearer token is, has no type of its own: that is DEFAULT_4XX.
        for mode in MODES:
            schemes = of_mode(mode)["Api"]["Properties"]["Body"]["components"]["securitySchemes"]
            for name, scheme in schemes.items():
                authorizes = "custom" if name == "token" else None
                self.assertEqual(scheme.get("x-amazon-apigateway-authtype"), authorizes, mode)
        for kind in (
            "DEFAULT_4XX",
            "EXPIRED_TOKEN",
            "INVALID_SIGNATURE",
            "MISSING_AUTHENTICATION_TOKEN",
            "RESOURCE_NOT_FOUND",
        ):
            problem = json.loads(self.responses()[kind]["responseTemplates"]["application/json"])
            self.assertEqual(problem["type"], "/problems/unknown-path", kind)

    def responses(self):
        return self.BODY["x-amazon-apigateway-gateway-responses"]


def routes(openapi):
    return {(m, path) for path, item in openapi["paths"].items() for m in METHODS & item.keys()}


def of_mode(mode):
    """The resources of an access mode, all conditions decided."""
    return decided(TRANSLATED, MODES[mode])["Resources"]


# What tells the template that it is run by sam local.
LOCAL = {"DynamoDbEndpoint": "http://host.docker.internal:8000"}


class AccessModes(unittest.TestCase):
    # Monitors have no token, and neither have browsers that come from a learning platform.
    PUBLIC = re.compile(r"/v1/(health(/[a-z-]+)?|lti/(login|launch|course|register|keys))")

    def body(self, mode):
        return of_mode(mode)["Api"]["Properties"]["Body"]

    def test_open_is_the_default(self):
        self.assertEqual(WRITTEN["Parameters"]["AccessMode"]["Default"], "open")

    def test_open_mode_has_no_authorizer(self):
        self.assertEqual([name for name in of_mode("open") if "uthorizer" in name], [])
        self.assertNotIn("AuthorizerFunction", json.dumps(of_mode("open")))
        body = self.body("open")
        self.assertEqual(body["components"]["securitySchemes"], {})
        for path, item in body["paths"].items():
            for method in METHODS & item.keys():
                self.assertEqual(item[method].get("security", []), [], path)

    def test_token_mode_asks_everywhere_but_on_public_paths(self):
        open_paths = [path for path in self.body("token")["paths"] if self.PUBLIC.fullmatch(path)]
        self.assertIn("/v1/health", open_paths)
        for path, item in self.body("token")["paths"].items():
            for method in METHODS & item.keys():
                needed = [] if path in open_paths else [{"token": []}, {"api_key": []}]
                self.assertEqual(item[method].get("security", []), needed, path)

    def test_token_mode_asks_the_alias_of_the_authorizer(self):
        scheme = self.body("token")["components"]["securitySchemes"]["token"]
        self.assertEqual((scheme["type"], scheme["in"], scheme["name"]), ("apiKey", "header", "Authorization"))
        authorizer = scheme["x-amazon-apigateway-authorizer"]
        self.assertEqual(authorizer["type"], "request")
        self.assertEqual(authorizer["identitySource"], "method.request.header.Authorization")
        self.assertEqual(authorizer["authorizerResultTtlInSeconds"], {"Ref": "AuthorizerCacheSeconds"})
        self.assertRegex(
            authorizer["authorizerUri"]["Fn::Sub"], r"\$\{AuthorizerFunction\.Arn\}:live/invocations$"
        )

    def test_the_gateway_may_call_the_functions_of_its_routes_and_the_authorizer(self):
        api = "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/"
        for mode in MODES:
            needed = {
                re.search(r"\{(\w+)\.Arn\}", o["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"])[1]: "live/*"
                for item in self.body(mode)["paths"].values()
                for o in item.values()
            }
            if mode == "token":
                needed["AuthorizerFunction"] = "authorizers/*"
            permissions = [
                r["Properties"] for r in of_mode(mode).values() if r["Type"] == "AWS::Lambda::Permission"
            ]
            allowed = {p["FunctionName"]["Ref"]: p["SourceArn"]["Fn::Sub"] for p in permissions}
            self.assertEqual(allowed, {f + "Aliaslive": api + end for f, end in needed.items()}, mode)
            self.assertEqual(len(permissions), len(allowed), mode)
            for permission in permissions:
                self.assertEqual(permission["Action"], "lambda:InvokeFunction")
                self.assertEqual(permission["Principal"], "apigateway.amazonaws.com")

    def test_routes_wait_for_the_authorizer(self):
        [stage] = of_type("AWS::ApiGateway::Stage")
        self.assertLessEqual(
            {"AuthorizerPermission", "AuthorizerFunctionAliaslive"}, created_before(stage)
        )

    def test_a_switched_mode_is_deployed(self):
        # SAM names a deployment by the template's text, which is the same in both modes.
        def deployment(seconds):
            with mock.patch("samtranslator.model.apigateway.time.time", return_value=seconds):
                resources = translate(written())["Resources"]
            [stage] = [r for r in resources.values() if r["Type"] == "AWS::ApiGateway::Stage"]
            return stage["Properties"]["DeploymentId"]["Ref"]

        self.assertNotEqual(deployment(1), deployment(2))

    def test_the_authorizer_reads_access_items_only(self):
        policies = of_mode("token")["AuthorizerRole"]["Properties"]["Policies"]
        self.assertEqual(
            [statement for p in policies for statement in p["PolicyDocument"]["Statement"]],
            [
                {
                    "Sid": "Log",
                    "Effect": "Allow",
                    "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                    "Resource": {"Fn::GetAtt": ["AuthorizerLogs", "Arn"]},
                },
                {
                    "Sid": "ReadAccess",
                    "Effect": "Allow",
                    "Action": ["dynamodb:BatchGetItem"],
                    "Resource": {"Fn::GetAtt": ["CoursesTable", "Arn"]},
                    "Condition": {"ForAllValues:StringLike": {"dynamodb:LeadingKeys": ["ACCESS#*"]}},
                },
            ],
        )

    def test_platforms_open_the_site_only_in_token_mode_and_where_its_origin_is_known(self):
        token = {k: v for k, v in MODES["token"].items() if k != "SiteOrigin"}
        domain = {"DomainName": "engagement.example.com", "CertificateArn": "arn"}
        for parameters, origin in (
            (MODES["open"], None),
            ({**MODES["open"], **domain}, None),
            (token, None),
            (MODES["token"], {"Ref": "SiteOrigin"}),
            ({**token, **domain}, {"Fn::Sub": "https://${DomainName}"}),
        ):
            resources = decided(TRANSLATED, parameters)["Resources"]
            text = json.dumps(resources)
            made = sorted(name for name in resources if name.startswith("Lti"))
            if origin is None:
                self.assertEqual(made, [])
                self.assertNotIn("LtiFunction", text)
                self.assertNotIn("SITE_ORIGIN", text)
                paths = resources["Api"]["Properties"]["Body"]["paths"]
                self.assertEqual([item for path, item in paths.items() if "/lti/" in path], [{}] * 5)
                continue
            self.assertLessEqual({"LtiFunction", "LtiKey", "LtiPermission", "LtiRole"}, set(made))
            for function in ("LtiFunction", "AuthorizerFunction"):
                variables = resources[function]["Properties"]["Environment"]["Variables"]
                self.assertEqual(variables["SITE_ORIGIN"], origin, function)

    def test_the_origin_of_the_site_is_said_once(self):
        [rule] = [
            r for r in TRANSLATED["Rules"].values() if "SiteOrigin" in json.dumps(r["RuleCondition"])
        ]
        self.assertEqual(
            [assertion["Assert"] for assertion in rule["Assertions"]],
            [{"Fn::Equals": [{"Ref": "AccessMode"}, "token"]}, {"Fn::Equals": [{"Ref": "DomainName"}, ""]}],
        )

    def test_functions_do_not_wait_for_the_site(self):
        # The site refers to the API, which refers to its functions.
        for function in FUNCTIONS:
            self.assertNotIn("Site", created_before(function), function)

    def test_tokens_of_launches_are_signed_by_a_key_that_the_lti_function_alone_may_use(self):
        key = of_mode("token")["LtiKey"]["Properties"]
        self.assertEqual((key["KeySpec"], key["KeyUsage"]), ("RSA_2048", "SIGN_VERIFY"))
        users = {}
        for name, resource in of_mode("token").items():
            if resource["Type"] == "AWS::IAM::Role":
                for policy in resource["Properties"].get("Policies", []):
                    for statement in policy["PolicyDocument"]["Statement"]:
                        actions = [a for a in listed(statement["Action"]) if a.startswith("kms:")]
                        if actions:
                            users[name] = (sorted(actions), statement["Resource"])
        self.assertEqual(
            users, {"LtiRole": (["kms:GetPublicKey", "kms:Sign"], {"Fn::GetAtt": ["LtiKey", "Arn"]})}
        )

    def test_the_lti_function_writes_items_of_platforms_only_and_reads_who_is_suspended(self):
        [policy] = of_mode("token")["LtiRole"]["Properties"]["Policies"]
        allowed = [
            (action.removeprefix("dynamodb:"), key)
            for statement in policy["PolicyDocument"]["Statement"]
            for action in listed(statement["Action"])
            if action.startswith("dynamodb:")
            for key in statement["Condition"]["ForAllValues:StringLike"]["dynamodb:LeadingKeys"]
        ]
        self.assertEqual(
            allowed,
            [
                ("BatchGetItem", "ACCESS#CLIENT#*"),
                ("BatchGetItem", "ACCESS#COMPANY#*"),
                ("GetItem", "ACCESS#PLATFORM#*"),
                ("PutItem", "ACCESS#PLATFORM#*"),
                ("GetItem", "ACCESS#CONTEXT#*"),
                ("PutItem", "ACCESS#CONTEXT#*"),
                ("GetItem", "LTI#LOGIN#*"),
                ("PutItem", "LTI#LOGIN#*"),
                ("DeleteItem", "LTI#LOGIN#*"),
                ("GetItem", "LTI#INVITATION#*"),
                ("DeleteItem", "LTI#INVITATION#*"),
            ],
        )

    def test_every_function_knows_the_mode(self):
        for mode in MODES:
            for name, resource in of_mode(mode).items():
                if resource["Type"] == "AWS::Lambda::Function":
                    variables = resource["Properties"]["Environment"]["Variables"]
                    self.assertEqual(variables["ACCESS_MODE"], {"Ref": "AccessMode"}, name)

    def test_token_mode_needs_an_issuer_and_audiences(self):
        [rule] = [
            r
            for r in TRANSLATED["Rules"].values()
            if r["RuleCondition"] == {"Fn::Equals": [{"Ref": "AccessMode"}, "token"]}
        ]
        self.assertEqual(
            [assertion["Assert"] for assertion in rule["Assertions"]],
            [
                {"Fn::Not": [{"Fn::Equals": [{"Ref": parameter}, ""]}]}
                for parameter in ("TokenIssuer", "TokenAudiences")
            ],
        )

    def test_sam_local_finds_all_routes_and_the_authorizer(self):
        for mode, values in MODES.items():
            stacks, _ = SamLocalStackProvider.get_stacks(
                str(PROJECT / "template.yaml"), parameter_overrides={**values, **LOCAL}
            )
            found = {
                (method.lower(), route.path): route
                for route in ApiProvider(stacks, str(PROJECT)).routes
                for method in route.methods
            }
            self.assertEqual(found.keys(), routes(of_mode(mode)["Api"]["Properties"]["Body"]), mode)
            for (_, path), route in found.items():
                asks = mode == "token" and not self.PUBLIC.fullmatch(path)
                self.assertEqual(route.authorizer_name, "token" if asks else None, path)
                authorizer = route.authorizer_object
                self.assertEqual(authorizer and authorizer.lambda_name, "AuthorizerFunction" if asks else None)


def listed(value):
    return value if isinstance(value, list) else [value]


def default(parameter):
    return WRITTEN["Parameters"][parameter]["Default"]


class Throttling(unittest.TestCase):
    [STAGE] = [r for r in of_mode("token").values() if r["Type"] == "AWS::ApiGateway::Stage"]
    COSTLY = {
        ("GET", "/v1/search"),
        ("GET", "/v1/companies/{company}/courses/{course}/explanation"),
        ("GET", "/v1/companies/{company}/courses/{course}/outlook"),
        ("GET", "/v1/companies/{company}/courses/{course}/reduced-forest"),
        ("GET", "/v1/companies/{company}/segments"),
        ("POST", "/v1/what-if/batch"),
        ("POST", "/v1/recommendations"),
        ("GET", "/v1/lti/login"),
        ("POST", "/v1/lti/login"),
        ("POST", "/v1/lti/launch"),
        ("POST", "/v1/lti/course"),
        ("GET", "/v1/lti/register"),
    }
    # https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    CONCURRENT_EXECUTIONS = 1000

    def test_costly_routes_have_limits_of_their_own(self):
        [every, *settings] = self.STAGE["Properties"]["MethodSettings"]
        self.assertEqual((every["HttpMethod"], every["ResourcePath"]), ("*", "/*"))
        self.assertEqual(limits(every), [{"Ref": "ThrottleRate"}, {"Ref": "ThrottleBurst"}])
        # A path is a slash and the path itself with its slashes as in a JSON pointer.
        found = {(s["HttpMethod"], s["ResourcePath"][1:].replace("~1", "/")) for s in settings}
        self.assertEqual(found, self.COSTLY)
        self.assertEqual(len(settings), len(found))
        self.assertLessEqual({(m.lower(), path) for m, path in found}, routes(CONTRACT))
        for setting in settings:
            self.assertEqual(setting["ResourcePath"].count("/"), 1, setting)
            self.assertTrue(setting["MetricsEnabled"])
            self.assertEqual(
                limits(setting), [{"Ref": "CostlyThrottleRate"}, {"Ref": "CostlyThrottleBurst"}]
            )

    def test_bursts_on_all_routes_are_as_many_functions_as_an_account_may_run(self):
        cheap = len(routes(CONTRACT)) - len(self.COSTLY)
        at_once = cheap * default("ThrottleBurst") + len(self.COSTLY) * default("CostlyThrottleBurst")
        self.assertLessEqual(at_once, self.CONCURRENT_EXECUTIONS)


def limits(part):
    return [part["ThrottlingRateLimit"], part["ThrottlingBurstLimit"]]


class Plans(unittest.TestCase):
    LIMITED = ["TrialPlan", "StandardPlan", "PremiumPlan"]

    def test_there_are_plans_in_token_mode_only_and_not_in_sam_local(self):
        kinds = ("AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::UsagePlanKey", "AWS::ApiGateway::ApiKey")
        for parameters, made in {
            "open": (MODES["open"], 0),
            "token": (MODES["token"], 6),
            "local": ({**MODES["token"], **LOCAL}, 0),
        }.values():
            left = decided(TRANSLATED, parameters)
            self.assertEqual(sum(r["Type"] in kinds for r in left["Resources"].values()), made)
            self.assertEqual(set(self.LIMITED) & left["Outputs"].keys(), set(self.LIMITED) if made else set())
            source = left["Resources"]["Api"]["Properties"]["ApiKeySourceType"]
            self.assertEqual(source, "AUTHORIZER" if made else "HEADER")

    def test_every_method_that_asks_for_a_token_counts_by_plans(self):
        # The gateway ignores plans on methods without this, and knows the scheme by its header.
        body = of_mode("token")["Api"]["Properties"]["Body"]
        self.assertEqual(
            body["components"]["securitySchemes"]["api_key"],
            {"type": "apiKey", "in": "header", "name": "x-api-key"},
        )

    def test_larger_plans_allow_more_and_each_less_than_the_stage(self):
        plans = [RESOURCES[name]["Properties"] for name in self.LIMITED]
        rates = [p["Throttle"]["RateLimit"] for p in plans]
        bursts = [p["Throttle"]["BurstLimit"] for p in plans]
        quotas = [p["Quota"]["Limit"] for p in plans]
        for values in (rates, bursts, quotas):
            self.assertEqual(values, sorted(set(values)))
        # Two clients together get all of a costly route at the earliest.
        self.assertLessEqual(rates[-1], default("CostlyThrottleRate") / 2)
        self.assertLessEqual(bursts[-1], default("CostlyThrottleBurst"))
        for plan, rate, quota in zip(plans, rates, quotas):
            self.assertEqual(plan["Quota"]["Period"], "DAY")
            self.assertLess(quota, rate * 24 * 3600)

    def test_everybody_else_has_a_key_of_a_plan_without_limits(self):
        plan = RESOURCES["PeoplePlan"]["Properties"]
        self.assertNotIn("Throttle", plan)
        self.assertNotIn("Quota", plan)
        key = RESOURCES["PeopleKey"]["Properties"]
        self.assertTrue(key["Enabled"])
        variables = of_mode("token")["AuthorizerFunction"]["Properties"]["Environment"]["Variables"]
        self.assertEqual(variables["SHARED_USAGE_KEY"], key["Value"])
        self.assertEqual(
            RESOURCES["PeoplePlanKey"]["Properties"],
            {"KeyId": {"Ref": "PeopleKey"}, "KeyType": "API_KEY", "UsagePlanId": {"Ref": "PeoplePlan"}},
        )

    def test_plans_are_of_the_stage(self):
        [stage] = of_type("AWS::ApiGateway::Stage")
        for name, plan in of_type("AWS::ApiGateway::UsagePlan").items():
            self.assertEqual(
                plan["Properties"]["ApiStages"], [{"ApiId": {"Ref": "Api"}, "Stage": {"Ref": stage}}], name
            )


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

    def test_a_web_acl_protects_it_where_one_is_named(self):
        self.assertEqual(
            self.CONFIG["WebACLId"], {"Fn::If": ["HasWebAcl", {"Ref": "WebAclArn"}, {"Ref": "AWS::NoValue"}]}
        )
        self.assertEqual(default("WebAclArn"), "")

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


class WebAcl(unittest.TestCase):
    TEMPLATE = yaml_parse((PROJECT / "waf.yaml").read_text())
    RULES = {r["Name"]: r for r in TEMPLATE["Resources"]["WebAcl"]["Properties"]["Rules"]}

    def limit(self, rule):
        rate = self.RULES[rule]["Statement"]["RateBasedStatement"]
        self.assertEqual((rate["AggregateKeyType"], rate["EvaluationWindowSec"]), ("IP", 300))
        return self.TEMPLATE["Parameters"][rate["Limit"]["Ref"]]["Default"]

    def test_an_address_may_send_what_the_largest_plan_allows_and_as_much_again(self):
        rate = RESOURCES["PremiumPlan"]["Properties"]["Throttle"]["RateLimit"]
        self.assertGreaterEqual(self.limit("rate-of-an-address"), 2 * rate * 300)

    def test_an_address_may_send_no_more_than_one_costly_route_answers(self):
        self.assertLessEqual(self.limit("rate-of-an-address"), default("CostlyThrottleRate") * 300)

    def test_an_address_may_send_a_fifth_of_what_a_login_route_answers(self):
        limit = self.limit("rate-of-an-address-at-lti")
        self.assertLessEqual(limit, default("CostlyThrottleRate") * 300 / 5)
        # 30 people open a course at once: a login, two launches and the choice of the course each.
        self.assertGreaterEqual(limit, 30 * 4)

    def test_the_lower_rate_is_for_every_route_of_learning_platforms(self):
        rate = self.RULES["rate-of-an-address-at-lti"]["Statement"]["RateBasedStatement"]
        match = rate["ScopeDownStatement"]["ByteMatchStatement"]
        self.assertEqual((match["FieldToMatch"], match["PositionalConstraint"]), ({"UriPath": {}}, "STARTS_WITH"))
        paths = {path for _, path in Throttling.COSTLY if "lti" in path}
        self.assertTrue(paths)
        for path in paths:
            self.assertTrue(path.startswith(match["SearchString"]), path)
        # %6Cti is lti, too.
        self.assertEqual([t["Type"] for t in match["TextTransformations"]], ["URL_DECODE", "NORMALIZE_PATH"])

    def test_rates_come_before_rules_that_could_let_a_request_pass_them(self):
        priorities = {name: rule["Priority"] for name, rule in self.RULES.items()}
        self.assertEqual(
            sorted(priorities, key=priorities.get)[:2], ["rate-of-an-address", "rate-of-an-address-at-lti"]
        )

    def test_whoever_sends_too_much_hears_so_and_when_to_come_back(self):
        for rule in ("rate-of-an-address", "rate-of-an-address-at-lti"):
            response = self.RULES[rule]["Action"]["Block"]["CustomResponse"]
            self.assertEqual((response["ResponseCode"], response["CustomResponseBodyKey"]), (429, "too-many-requests"))
            self.assertEqual(response["ResponseHeaders"], [{"Name": "Retry-After", "Value": "300"}])

    def test_large_bodies_are_for_batches_logins_and_launches(self):
        [label, *exceptions] = self.RULES["large-bodies-are-batches"]["Statement"]["AndStatement"]["Statements"]
        self.assertEqual(
            label["LabelMatchStatement"]["Key"], "awswaf:managed:aws:core-rule-set:SizeRestrictions_Body"
        )
        paths = {e["NotStatement"]["Statement"]["ByteMatchStatement"]["SearchString"] for e in exceptions}
        self.assertEqual(paths, {"/v1/what-if/batch", "/v1/lti/login", "/v1/lti/launch"})
        self.assertLess(
            self.RULES["common-rules"]["Priority"], self.RULES["large-bodies-are-batches"]["Priority"]
        )

    def test_exceptions_count_only(self):
        group = self.RULES["common-rules"]["Statement"]["ManagedRuleGroupStatement"]
        self.assertEqual(
            {o["Name"]: o["ActionToUse"] for o in group["RuleActionOverrides"]},
            dict.fromkeys(
                [
                    "SizeRestrictions_BODY",
                    "SizeRestrictions_QUERYSTRING",
                    "SizeRestrictions_URIPATH",
                    "RestrictedExtensions_URIPATH",
                    "RestrictedExtensions_QUERYARGUMENTS",
                ],
                {"Count": {}},
            ),
        )

    def test_no_request_is_kept(self):
        properties = self.TEMPLATE["Resources"]["WebAcl"]["Properties"]
        for part in (properties, *self.RULES.values()):
            self.assertFalse(part["VisibilityConfig"]["SampledRequestsEnabled"])

    def test_its_answers_are_problems_with_their_own_status(self):
        bodies = self.TEMPLATE["Resources"]["WebAcl"]["Properties"]["CustomResponseBodies"]
        for rule in self.RULES.values():
            if "Action" in rule:
                response = rule["Action"]["Block"]["CustomResponse"]
                problem = json.loads(bodies[response["CustomResponseBodyKey"]]["Content"])
                self.assertEqual(problem["status"], response["ResponseCode"])


if __name__ == "__main__":
    unittest.main()
