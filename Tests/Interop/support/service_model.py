"""The operations that we have models for, and what their values look like on the wire."""

import base64
import calendar

OPERATIONS = (
    "Retrieve RetrieveAndGenerate RetrieveAndGenerateStream AgenticRetrieveStream Rerank GenerateQuery "
    "GetDocumentContent CheckIngestedDocumentAcl GetIngestedDocumentAcl"
).split()
STREAMING = {"RetrieveAndGenerateStream", "AgenticRetrieveStream"}


def wire(shape, value):
    """The JSON of a response, as the service would write it."""
    if shape.type_name == "structure" and not getattr(shape, "is_document_type", False):
        return {name: wire(shape.members[name], member) for name, member in value.items()}
    if shape.type_name == "list":
        return [wire(shape.member, element) for element in value]
    if shape.type_name == "map":
        return {key: wire(shape.value, element) for key, element in value.items()}
    if shape.type_name == "blob":
        return base64.b64encode(value).decode()
    if shape.type_name == "timestamp":
        return calendar.timegm(value.timetuple())
    return value
