# E8 P5
story   A file is kept by its hash; the fact binds to it, and who may see the trade sees the file
include common/county.story
when    2026-03-02 09:00:00 he.boss RegisterDocument {"name": "合同.exe", "media_type": "application/octet-stream", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000aa", "about": ""}
  ->    refused document_type_not_taken
when    2026-03-02 09:00:01 he.boss RegisterDocument {"name": "合同.pdf", "media_type": "application/pdf", "size": 716801, "hash": "00000000000000000000000000000000000000000000000000000000000000aa", "about": ""}
  ->    refused document_size_not_taken {"most": "716800"}
when    2026-03-02 09:00:02 he.boss RegisterDocument {"name": "", "media_type": "application/pdf", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000aa", "about": ""}
  ->    refused text_required {"field": "name"}
when    2026-03-02 09:00:03 he.boss RegisterDocument {"organisation": "org-000007", "name": "合同.pdf", "media_type": "application/pdf", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000aa", "about": ""}
  ->    refused organisation_not_found
when    2026-03-02 09:00:04 he.boss RegisterDocument {"name": "合同.pdf", "media_type": "application/pdf", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000aa", "about": "contract-000001"}
  ->    DocumentRegistered {"document": "document-000001", "organisation": "org-000006", "by": "user-000011"}
when    2026-03-02 09:00:05 wang.clerk RegisterDocument {"organisation": "org-000007", "name": "磅单.jpg", "media_type": "image/jpeg", "size": 10, "hash": "00000000000000000000000000000000000000000000000000000000000000bb", "about": ""}
  ->    DocumentRegistered {"document": "document-000002", "organisation": "org-000007"}
ask     2026-03-02 09:01:00 he.boss ListDocuments {"about": "contract-000001"}
  ->    {"items": [{"document": "document-000001", "file": {"name": "合同.pdf", "size": 10}}]}
ask     2026-03-02 09:01:01 zhao.verifier ListDocuments {}
  ->    {"items": [{"document": "document-000001"}, {"document": "document-000002"}]}
ask     2026-03-02 09:01:02 qian.bank ListDocuments {}
  ->    {"items": []}
