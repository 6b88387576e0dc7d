"""Tenants that ask all at once, and look into every answer for another tenant's text."""

import concurrent.futures
import json
import random
import re
import time

from botocore.exceptions import ClientError
from local_server import belongs_to, client_for, question, retrieve_all, write_document

DOCUMENTS = 6
MARKER = re.compile(r"marker(\d+)x")


def write_tenants(folder, count):
    for tenant in range(count):
        for number in range(DOCUMENTS):
            text = (
                f"The project {tenant}-{number} of this tenant is called marker{tenant}x. "
                f"The common report {number} names marker{tenant}x as its owner and word{number} as its subject.\n"
            )
            write_document(folder, f"{tenant}/{number}.txt", text, {"tenantId": f"tenant{tenant}", "marker": f"marker{tenant}x"})
    return folder


class Tenant:
    """One tenant with a client of its own."""

    def __init__(self, url, number):
        self.client = client_for(url, max_pool_connections=1)
        self.number = number
        self.filter = belongs_to(f"tenant{number}")
        self.random = random.Random(number)
        self.sessions = []
        self.counts = {"calls": 0, "foreign": 0, "empty": 0, "errors": []}

    def run(self, deadline):
        while time.monotonic() < deadline:
            try:
                answer = self.random.choice([self.passages, self.passages, self.pages, self.answer, self.stream])()
                self.look_at(answer)
            except ClientError as error:
                self.counts["errors"].append(str(error.response["Error"]))
            except Exception as error:
                self.counts["errors"].append(repr(error))
            self.counts["calls"] += 1
        return self.counts

    def look_at(self, answer):
        found = set(MARKER.findall(json.dumps(answer, default=str)))
        self.counts["foreign"] += bool(found - {str(self.number)})
        self.counts["empty"] += str(self.number) not in found

    def passages(self):
        search = {"numberOfResults": self.random.randint(1, 10), "filter": self.filter}
        return self.client.retrieve(
            knowledgeBaseId="LOCAL00000",
            retrievalQuery={"text": f"common report word{self.random.randrange(DOCUMENTS)}"},
            retrievalConfiguration={"vectorSearchConfiguration": search},
        )

    def pages(self):
        found = retrieve_all(self.client, "common report", self.filter, page_size=2)
        assert len(found) == DOCUMENTS
        return found

    def answer(self):
        session = self.random.choice(self.sessions) if self.sessions and self.random.random() < 0.5 else None
        answer = self.client.retrieve_and_generate(
            **question(f"What is the project {self.number}-1 called?", self.filter, session)
        )
        self.sessions = [*self.sessions[-3:], answer["sessionId"]]
        return answer

    def stream(self):
        answer = self.client.retrieve_and_generate_stream(
            **question(f"What is the project {self.number}-1 called?", self.filter)
        )
        return list(answer["stream"])


def ask_all(url, numbers, seconds):
    """These tenants, each in a thread, for so long; gives what each counted."""
    tenants = [Tenant(url, number) for number in numbers]
    deadline = time.monotonic() + seconds
    with concurrent.futures.ThreadPoolExecutor(len(tenants)) as pool:
        return list(pool.map(lambda tenant: tenant.run(deadline), tenants))
