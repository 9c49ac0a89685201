# E1
story   A key of the log that follows another is announced once
include common/county.story
when    2026-03-02 09:00:00 wang.clerk AnnounceLogKey {"old_key": "log+1+a", "new_key": "log+2+b", "statement": "signed"}
  ->    refused permission_denied
when    2026-03-02 09:00:01 system AnnounceLogKey {"old_key": "", "new_key": "log+2+b", "statement": "signed"}
  ->    refused text_required {"field": "old_key"}
when    2026-03-02 09:00:02 system AnnounceLogKey {"old_key": "log+1+a", "new_key": "", "statement": "signed"}
  ->    refused text_required {"field": "new_key"}
when    2026-03-02 09:00:03 system AnnounceLogKey {"old_key": "log+1+a", "new_key": "log+2+b", "statement": ""}
  ->    refused text_required {"field": "statement"}
when    2026-03-02 09:00:04 system AnnounceLogKey {"old_key": "log+1+a", "new_key": "log+2+b", "statement": "signed"}
  ->    LogKeyAnnounced {"old_key": "log+1+a", "new_key": "log+2+b", "statement": "signed"}
when    2026-03-02 09:00:05 system AnnounceLogKey {"old_key": "log+1+a", "new_key": "log+2+b", "statement": "signed"}
  ->    refused log_key_known
