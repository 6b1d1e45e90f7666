window.YTD.ip_audit.part0 = [
  {
    "ipAudit": {
      "accountId": "9001",
      "createdAt": "2024-02-03T07:08:09.000Z",
      "loginIp": "192.0.2.14"
    }
  }
]
