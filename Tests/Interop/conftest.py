import pytest
from lake_documents import write_lake_documents
from local_server import LocalServer
from recording_server import recording_server
from sdk_client import ISOLATION
from service_model import load


@pytest.fixture(scope="session")
def service():
    return load("bedrock-agent-runtime")


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
