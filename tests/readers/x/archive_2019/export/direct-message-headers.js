window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "42-77",
      "messages": [
        {
          "messageCreate": {
            "id": "5",
            "senderId": "77",
            "recipientId": "42",
            "createdAt": "2019-01-02T10:00:00.000Z"
          }
        }
      ]
    }
  }
]
