"""What stands in Documentation/Deploy, and what CloudFormation makes of it."""

import copy
import functools
import json
import pathlib
import re

import boto3
import yaml
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

ROOT = pathlib.Path(__file__).parents[3]
FOLDER = ROOT / "Documentation/Deploy"
REGION = "eu-central-1"
# What CloudFormation knows while it makes a stack.
PSEUDO = {
    "AWS::AccountId": "111122223333",
    "AWS::Partition": "aws",
    "AWS::Region": REGION,
    "AWS::StackName": "tenantrag",
    "AWS::URLSuffix": "amazonaws.com",
}
NO_VALUE = object()


class TemplateLoader(yaml.SafeLoader):
    """YAML with CloudFormation's functions in their short form."""


def read_function(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
        value = value.split(".", 1) if suffix == "GetAtt" else value
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    return {suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}": value}


TemplateLoader.add_multi_constructor("!", read_function)


@functools.cache
def written():
    template = yaml.load((FOLDER / "template.yaml").read_text(), TemplateLoader)
    return template, yaml.safe_load((FOLDER / "openapi.yaml").read_text())


class Deployment:
    """The template and the API as they are written; a test may change both."""

    def __init__(self):
        self.template, self.api = copy.deepcopy(written())

    @property
    def resources(self):
        return self.template["Resources"]

    def properties(self, name):
        return self.resources[name]["Properties"]

    def of_type(self, *types):
        """Resources of some types: their names, and their properties."""
        return {name: made["Properties"] for name, made in self.resources.items() if made["Type"] in types}

    def functions(self):
        return self.of_type("AWS::Lambda::Function")

    def joined(self):
        """The template with the API in it, where AWS::Include puts it."""
        template = copy.deepcopy(self.template)
        body = template["Resources"]["Api"]["Properties"]["DefinitionBody"]
        assert body == {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {"Location": "openapi.yaml"}}}
        template["Resources"]["Api"]["Properties"]["DefinitionBody"] = copy.deepcopy(self.api)
        return template

    def translated(self):
        """What AWS::Serverless makes of it: plain CloudFormation. No managed policy is looked up."""
        translator = Translator({}, Parser(), boto_session=boto3.Session(region_name=REGION))
        return json.loads(json.dumps(translator.translate(self.joined(), parameter_values={})))

    def resolver(self, parameters):
        values = {name: made.get("Default", name) for name, made in self.template["Parameters"].items()}
        return Resolver(self.template, values | parameters)

    def resolved_api(self, **parameters):
        """The OpenAPI document as API Gateway gets it."""
        return self.resolver(parameters).value(self.api)

    def broken_rules(self, **parameters):
        """What CloudFormation says of parameters that do not go together, before it makes anything."""
        resolver = self.resolver(parameters)
        return [
            assertion["AssertDescription"]
            for rule in self.template["Rules"].values()
            if "RuleCondition" not in rule or resolver.holds(rule["RuleCondition"])
            for assertion in rule["Assertions"]
            if not resolver.holds(assertion["Assert"])
        ]


class Resolver:
    """CloudFormation's functions, as far as the API uses them."""

    def __init__(self, template, parameters):
        self.template = template
        self.parameters = parameters | PSEUDO

    def value(self, node):
        if isinstance(node, list):
            return [value for value in map(self.value, node) if value is not NO_VALUE]
        if not isinstance(node, dict):
            return node
        if len(node) == 1:
            (name, argument), *_ = node.items()
            if name == "Ref" or name.startswith("Fn::"):
                return self.function(name, argument)
        made = {name: self.value(value) for name, value in node.items()}
        return {name: value for name, value in made.items() if value is not NO_VALUE}

    def function(self, name, argument):
        match name:
            case "Ref":
                return NO_VALUE if argument == "AWS::NoValue" else self.named(argument)
            case "Fn::If":
                condition, then, otherwise = argument
                return self.value(then if self.holds(self.template["Conditions"][condition]) else otherwise)
            case "Fn::Sub":
                return re.sub(r"\$\{([^}]+)\}", lambda match: self.named(match[1]), argument)
        raise AssertionError(f"{name} is not known here")

    def named(self, name):
        if name in self.parameters:
            return str(self.parameters[name])
        resource, _, attribute = name.partition(".")
        assert resource in self.template["Resources"], f"{name} is neither a parameter nor a resource"
        return f"arn:aws:lambda:{REGION}:111122223333:function:{resource}" if attribute == "Arn" else resource

    def holds(self, condition):
        (name, argument), *_ = condition.items()
        match name:
            case "Fn::Equals":
                first, second = map(self.value, argument)
                return first == second
            case "Fn::Not":
                return not self.holds(argument[0])
            case "Fn::And":
                return all(map(self.holds, argument))
            case "Fn::Or":
                return any(map(self.holds, argument))
        raise AssertionError(f"{name} is not known here")
