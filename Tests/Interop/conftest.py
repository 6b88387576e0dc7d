import botocore.loaders
import botocore.model
import pytest


@pytest.fixture(scope="session")
def service():
    document = botocore.loaders.Loader().load_service_model("bedrock-agent-runtime", "service-2", "2023-07-26")
    return botocore.model.ServiceModel(document)
