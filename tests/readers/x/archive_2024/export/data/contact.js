window.YTD.contact.part0 = [
  {
    "contact": {
      "id": "c1",
      "emails": [
        "parent@example.net"
      ],
      "phoneNumbers": [
        "+447700900654"
      ]
    }
  }
]
