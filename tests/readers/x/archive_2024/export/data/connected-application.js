window.YTD.connected_application.part0 = [
  {
    "connectedApplication": {
      "organization": {
        "name": "Plan Co",
        "url": "https://plan.example"
      },
      "name": "PlanPoster",
      "description": "",
      "permissions": [
        "read",
        "write"
      ],
      "approvedAt": "2018-03-01T12:00:00.000Z",
      "id": "5501"
    }
  }
]
