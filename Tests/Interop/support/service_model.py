"""The operations that we have models for, and what their values look like on the wire."""

import base64
import calendar
import functools

import botocore.loaders
import botocore.model
from botocore.awsrequest import AWSRequest

# The services by the first label of their hosts: the version of the model, and the operations.
SERVICES = {
    "bedrock-agent-runtime": (
        "2023-07-26",
        "Retrieve RetrieveAndGenerate RetrieveAndGenerateStream AgenticRetrieveStream Rerank GenerateQuery "
        "GetDocumentContent CheckIngestedDocumentAcl GetIngestedDocumentAcl",
    ),
    "bedrock-agent": (
        "2023-06-05",
        "CreateKnowledgeBase GetKnowledgeBase UpdateKnowledgeBase DeleteKnowledgeBase ListKnowledgeBases "
        "CreateDataSource GetDataSource UpdateDataSource DeleteDataSource ListDataSources "
        "StartIngestionJob GetIngestionJob ListIngestionJobs StopIngestionJob IngestKnowledgeBaseDocuments "
        "ListKnowledgeBaseDocuments GetKnowledgeBaseDocuments DeleteKnowledgeBaseDocuments "
        "TagResource UntagResource ListTagsForResource",
    ),
    "s3vectors": (
        "2025-07-15",
        "CreateVectorBucket GetVectorBucket DeleteVectorBucket CreateIndex GetIndex ListIndexes DeleteIndex "
        "UpdateIndexMode PutVectorBucketDefaultIndexMode ListVectorBuckets ListVectors GetVectors DeleteVectors",
    ),
}
OPERATIONS = SERVICES["bedrock-agent-runtime"][1].split()
STREAMING = {"RetrieveAndGenerateStream", "AgenticRetrieveStream"}
# Every operation of every service, as `service/operation`.
ALL = [f"{service}/{name}" for service, (_, names) in SERVICES.items() for name in names.split()]


@functools.cache
def load(service):
    """The model of a service."""
    document = botocore.loaders.Loader().load_service_model(service, "service-2", SERVICES[service][0])
    return botocore.model.ServiceModel(document)


def operation_of(identifier):
    """The service's name and the model of an operation, by `service/operation`."""
    service, name = identifier.split("/")
    return service, load(service).operation_model(name)


def target(request):
    """The path of a serialised request with its query, as botocore sends it."""
    prepared = AWSRequest(
        request["method"], "https://host" + request["url_path"], params=request["query_string"]
    ).prepare()
    # botocore signs and sends a space as %20 (a plus sign as %2B), which `prepare` alone writes as a plus sign.
    return prepared.url.removeprefix("https://host").replace("+", "%20")


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
        if shape.serialization.get("timestampFormat") == "iso8601":
            return value.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        return calendar.timegm(value.timetuple())
    return value


def members(shape, value):
    """The members, arms and enum values that a value has, by the shapes' names."""
    if shape.type_name == "structure" and not getattr(shape, "is_document_type", False):
        for name, member in value.items():
            yield f"{shape.name}.{name}"
            yield from members(shape.members[name], member)
    elif shape.type_name == "list":
        for element in value:
            yield from members(shape.member, element)
    elif shape.type_name == "map":
        for element in value.values():
            yield from members(shape.value, element)


def all_members(shape, seen):
    """The members and arms that a shape can have."""
    if shape.type_name == "list":
        all_members(shape.member, seen)
    elif shape.type_name == "map":
        all_members(shape.value, seen)
    elif shape.type_name == "structure" and not getattr(shape, "is_document_type", False):
        for name, member in shape.members.items():
            if f"{shape.name}.{name}" not in seen:
                seen.add(f"{shape.name}.{name}")
                all_members(member, seen)
    return seen


def covering(shape, params, count):
    """So many random values of a shape, and as many more as it takes for every member of it to come up."""
    missing = all_members(shape, set())
    chosen = []
    for _ in range(20_000):
        value = params.value(shape)
        new = missing & set(members(shape, value))
        if len(chosen) < count or new:
            chosen.append(value)
            missing -= new
        if len(chosen) >= count and not missing:
            return chosen
    raise AssertionError(missing)
