"""Derives the keys, types and values of ecs:RegisterTaskDefinition from botocore's model of the API.

Usage, from the directory task-def-generator, with the newest botocore in a virtual environment:

    python3 -m venv target/venv && target/venv/bin/pip install --quiet botocore
    target/venv/bin/python src/etc/derive_api_shapes.py \
        > src/main/resources/io/github/fargatealloy/taskdefinition/check/register-task-definition.txt

The table holds facts only, children before parents, so that one pass can read it:

    enum NAME VALUE…        a string with a fixed set of values
    structure NAME          followed by its members, one an indented line
      KEY TYPE              TYPE is string, integer, boolean, [TYPE], {string} or a name from above
      KEY! TYPE             the API refuses a request without this key
    answer-only KEY…        keys that only an answer of describe-task-definition has
"""

import gzip
import importlib.metadata
import importlib.resources
import json


def load_shapes():
    data = importlib.resources.files("botocore").joinpath("data/ecs/2014-11-13")
    packed = data.joinpath("service-2.json.gz")
    if packed.is_file():
        return json.loads(gzip.decompress(packed.read_bytes()))["shapes"]
    return json.loads(data.joinpath("service-2.json").read_text("utf-8"))["shapes"]


def type_of(name, shapes):
    shape = shapes[name]
    kind = shape["type"]
    if kind == "list":
        return "[" + type_of(shape["member"]["shape"], shapes) + "]"
    if kind == "map":
        return "{" + type_of(shape["value"]["shape"], shapes) + "}"
    if kind == "structure" or "enum" in shape:
        return name
    return kind


def write(name, shapes, written):
    shape = shapes[name]
    if name in written:
        return
    written.add(name)
    for child in ("member", "value"):
        if child in shape:
            write(shape[child]["shape"], shapes, written)
    for member in shape.get("members", {}).values():
        write(member["shape"], shapes, written)
    if "enum" in shape:
        print("enum", name, *shape["enum"])
    if shape["type"] == "structure":
        print("structure", name)
        for key, member in shape["members"].items():
            required = "!" if key in shape.get("required", []) else ""
            print(f"  {key}{required} {type_of(member['shape'], shapes)}")


def main():
    shapes = load_shapes()
    request = "RegisterTaskDefinitionRequest"
    version = importlib.metadata.version("botocore")
    print(f"# Derived from botocore {version} by src/etc/derive_api_shapes.py.")
    write(request, shapes, set())
    known = shapes[request]["members"]
    print("answer-only", *(key for key in shapes["TaskDefinition"]["members"] if key not in known))


if __name__ == "__main__":
    main()
