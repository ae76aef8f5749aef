"""Reads task definitions, one a line, and says of each whether botocore would send it."""

import json
import sys

import botocore.session
from botocore.validate import ParamValidator

model = botocore.session.get_session().get_service_model("ecs")
shape = model.operation_model("RegisterTaskDefinition").input_shape
for line in sys.stdin:
    errors = ParamValidator().validate(json.loads(line), shape)
    print("refused" if errors.has_errors() else "sent")
