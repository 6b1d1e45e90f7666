window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "222-9001",
      "messages": [
        {
          "messageCreate": {
            "id": "11",
            "senderId": "222",
            "recipientId": "9001",
            "createdAt": "2024-01-02T10:00:00.000Z"
          }
        }
      ]
    }
  }
]
