#!/usr/bin/python3
"""The documents that follow from the catalogue: the OpenAPI document is sound and complete, and the web console's
types are those of this build."""

import glob
import json
import os
import re
import subprocess

from lib import checks as checking
from lib.platform import REPOSITORY, Connection, Platform

CATALOGUE = sorted(glob.glob(os.path.join(REPOSITORY, "src", "core", "*", "catalog.cpp")))
DESCRIBED = os.path.join(REPOSITORY, "src", "app", "readings", "reading_views.hpp")  # queries that the core cannot answer
LABELS = os.path.join(REPOSITORY, "web", "public", "js", "generated", "fact_labels.js")
TYPES = os.path.join(REPOSITORY, "web", "src", "generated", "api.ts")
METHODS = {"get", "post", "put", "delete", "patch"}


def generate(build, what):
    return subprocess.run([os.path.join(build, "gzl"), "generate", what], check=True, capture_output=True).stdout


def catalogue_rows():
    """(name, method, path) of every routed row, read from the source by its form."""
    rows = []
    for path in CATALOGUE:
        with open(path, encoding="utf-8") as file:
            rows += re.findall(r'(?:command|query)<struct (\w+)>\(\s*\d+,\s*"(GET|POST) ([^"]+)"', file.read())
    with open(DESCRIBED, encoding="utf-8") as file:
        rows += re.findall(r'k(ListReadings|GetReception) = "(GET) ([^"]+)"', file.read())
    return rows


def references(node):
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def resolve(document, reference):
    node = document
    if not reference.startswith("#/"):
        return None
    for part in reference[2:].split("/"):
        if not isinstance(node, dict) or part not in node:
            return None
        node = node[part]
    return node


def schema_problems(schema, where):
    """What is wrong with the parts of JSON Schema that the document uses."""
    if "$ref" in schema:
        return
    properties = schema.get("properties", {})
    if not set(schema.get("required", [])) <= set(properties):
        yield f"{where}: something required is not described"
    for name, inner in properties.items():
        yield from schema_problems(inner, f"{where}.{name}")
    if schema.get("type") == "array":
        if "items" not in schema:
            yield f"{where}: a list without items"
        yield from schema_problems(schema.get("items", {}), f"{where}[]")
    if "pattern" in schema:
        try:
            re.compile(schema["pattern"])
        except re.error as error:
            yield f"{where}: {error}"
    if "enum" in schema and (not schema["enum"] or len(set(schema["enum"])) != len(schema["enum"])):
        yield f"{where}: choices {schema['enum']}"


def operation_problems(path, method, operation):
    what = f"{method.upper()} {path}"
    if method not in METHODS:
        yield f"{what}: no method"
    in_path = [each for each in operation["parameters"] if each["in"] == "path"]
    if {each["name"] for each in in_path} != set(re.findall(r"\{(\w+)\}", path)):
        yield f"{what}: other parameters than in the path"
    if not all(each["required"] for each in in_path):
        yield f"{what}: a path parameter that may be left out"
    if not {"200", "400", "401", "403", "404", "429", "503"} <= set(operation["responses"]):
        yield f"{what}: answers {set(operation['responses'])}"
    header = any(each["in"] == "header" and each["name"] == "Idempotency-Key" for each in operation["parameters"])
    has_body = "requestBody" in operation
    if has_body != (method == "post") or (header and not has_body):
        yield f"{what}: what is posted and only that has a body; an idempotency key needs one"


def check_openapi(checks, document):
    checks.equal(document["openapi"], "3.1.0", "OpenAPI version")
    checks.that(document["info"]["title"] and document["info"]["version"], "title and version")
    missing = sorted({each for each in references(document) if resolve(document, each) is None})
    checks.equal(missing, [], "every $ref resolves")
    schemas = document["components"]["schemas"]
    checks.equal([problem for name in schemas for problem in schema_problems(schemas[name], name)], [], "the schemas")
    operations = [(path, method, operation) for path, methods in document["paths"].items()
                  for method, operation in methods.items()]
    checks.equal([problem for each in operations for problem in operation_problems(*each)], [], "the operations")
    names = [operation["operationId"] for _, _, operation in operations]
    checks.equal(sorted(names), sorted(set(names)), "operationId is unique")


def check_completeness(checks, document, rows):
    checks.that(len(rows) > 50, "the catalogue's rows were found", len(rows))
    described = {(operation["operationId"], method.upper(), path)
                 for path, operations in document["paths"].items() for method, operation in operations.items()}
    checks.equal(sorted(set(rows) - described), [], "every route of the catalogue is described")
    checks.equal(sorted(described - set(rows)), [], "nothing else is described")


def check_routes(checks, platform, rows):
    """Every row is served: one who is not signed in gets the same 401 everywhere, so the clerk asks."""
    platform.set_passwords("wang.clerk")
    clerk = platform.person("wang.clerk")
    for name, _, path in rows:
        target = re.sub(r"\{\w+\}", "x-000000", path)
        answer = clerk.connection.send("DELETE", target, headers=clerk.headers())
        checks.equal(answer.status, 405, f"{name} is served at {path}, by its own method")


def generated(checks, build, scratch):
    types = generate(build, "typescript")
    for path, what, text in ((TYPES, "typescript", types), (LABELS, "labels", generate(build, "labels"))):
        if os.path.exists(path):
            with open(path, "rb") as file:
                checks.that(file.read() == text, f"{path} is what `gzl generate {what}` prints")
        else:
            checks.that(False, f"{path} exists")
    checks.equal(types, generate(build, "typescript"), "the same types twice")
    text = generate(build, "openapi")
    document = json.loads(text)
    check_openapi(checks, document)
    rows = catalogue_rows()
    check_completeness(checks, document, rows)
    platform = Platform(build, scratch)
    platform.make_keys()
    platform.start()
    served = Connection(platform.port).send("GET", "/openapi.json")
    checks.equal((served.status, served.json()), (200, document), "the served document is the generated one")
    check_routes(checks, platform, rows)
    checks.equal(platform.stop(), 0, "the server ends by itself")


checking.run(generated)
