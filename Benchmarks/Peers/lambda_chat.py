"""The chat function as the article's kind of it is written in Python: boto3, a tenant's filter, and no audit."""

import json
import os

import boto3

client = boto3.client("bedrock-agent-runtime")


def handler(event, context):
    tenant = event["requestContext"]["authorizer"]["tenantId"]
    body = json.loads(event["body"])
    answer = client.retrieve_and_generate(
        input={"text": body["user_query"]},
        retrieveAndGenerateConfiguration={
            "type": "KNOWLEDGE_BASE",
            "knowledgeBaseConfiguration": {
                "knowledgeBaseId": os.environ["TENANTRAG_KNOWLEDGE_BASE_ID"],
                "modelArn": os.environ["TENANTRAG_MODEL_ARN"],
                "retrievalConfiguration": {
                    "vectorSearchConfiguration": {"filter": {"equals": {"key": "tenantId", "value": tenant}}}
                },
            },
        },
    )
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"answer": answer["output"]["text"], "citations": len(answer["citations"])}),
    }
