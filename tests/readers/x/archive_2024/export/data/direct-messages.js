window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "222-9001",
      "messages": [
        {
          "messageCreate": {
            "id": "12",
            "senderId": "9001",
            "recipientId": "9001",
            "text": "Yes &amp; bring bread",
            "createdAt": "2024-01-02T10:01:00.000Z",
            "mediaUrls": [],
            "urls": [],
            "reactions": []
          }
        },
        {
          "reactionCreate": {}
        },
        {
          "messageCreate": {
            "id": "11",
            "senderId": "222",
            "recipientId": "9001",
            "text": "Choir? https://t.co/z",
            "createdAt": "2024-01-02T10:00:00.000Z",
            "mediaUrls": [
              "https://ton.twitter.com/dm/11/55/pic.jpg"
            ],
            "urls": [
              {
                "url": "https://t.co/z",
                "expanded": "https://choir.example",
                "display": "choir"
              }
            ],
            "reactions": []
          }
        }
      ]
    }
  }
]
