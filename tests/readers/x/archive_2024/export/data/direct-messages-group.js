window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "7777",
      "messages": [
        {
          "conversationNameUpdate": {
            "initiatingUserId": "222",
            "name": "Ringers",
            "createdAt": "2024-01-05T00:00:00.000Z"
          }
        },
        {
          "participantsLeave": {
            "userIds": [
              "444"
            ],
            "createdAt": "2024-01-04T00:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "id": "22",
            "senderId": "444",
            "recipientId": "0",
            "text": "When?",
            "createdAt": "2024-01-03T10:00:00.000Z",
            "mediaUrls": [],
            "urls": [],
            "reactions": []
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "222",
            "participantsSnapshot": [
              "222",
              "444",
              "9001"
            ],
            "createdAt": "2024-01-01T00:00:00.000Z"
          }
        }
      ]
    }
  }
]
