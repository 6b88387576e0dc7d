import botocore.loaders
import botocore.model
import pytest
from lake_documents import write_lake_documents
from local_server import LocalServer
from recording_server import recording_server
from sdk_client import ISOLATION


@pytest.fixture(scope="session")
def service():
    document = botocore.loaders.Loader().load_service_model("bedrock-agent-runtime", "service-2", "2023-07-26")
    return botocore.model.ServiceModel(document)


@pytest.fixture(scope="module")
def server():
    with recording_server() as server:
        yield server


@pytest.fixture(scope="session")
def lake(tmp_path_factory):
    """A local server for every operator, over the lake documents, which are never changed."""
    folder = write_lake_documents(tmp_path_factory.mktemp("lake"))
    with LocalServer(folder, "--vector-store", "opensearch", "--blocked-word", "secret contract") as server:
        yield server


@pytest.fixture(scope="session")
def client(lake):
    return lake.client()


@pytest.fixture(scope="session", autouse=True)
def isolation():
    """Nothing that is configured on this machine reaches boto3."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in ISOLATION.items():
            patch.setenv(name, value)
        yield patch
