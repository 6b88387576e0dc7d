"""What call-benchmark-start does, by boto3: configuration, one call, and the peak of memory in megabytes."""

import os

import boto3

client = boto3.client("bedrock-agent-runtime")
answer = client.retrieve_and_generate(
    input={"text": "Who finds the radio in the cellar?"},
    retrieveAndGenerateConfiguration={
        "type": "KNOWLEDGE_BASE",
        "knowledgeBaseConfiguration": {
            "knowledgeBaseId": os.environ["TENANTRAG_KNOWLEDGE_BASE_ID"],
            "modelArn": os.environ["TENANTRAG_MODEL_ARN"],
            "retrievalConfiguration": {
                "vectorSearchConfiguration": {"filter": {"equals": {"key": "tenantId", "value": "acme"}}}
            },
        },
    },
)
assert len(answer["citations"]) == 5
with open("/proc/self/status") as status:
    print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) / 1024)
