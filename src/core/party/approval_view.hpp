// How approvals are shown to those who may know of them (P4).
#pragma once

#include "core/party/approvals.hpp"

namespace gzl::core::party {

struct ApprovalView {
    ApprovalId approval;
    OrganisationId organisation;
    std::string command;
    std::string content;  // canonical JSON of the command while it waits; afterwards the log has it
    Hash content_hash{};
    ApprovalStatus status = ApprovalStatus::pending;
    std::string proposed_by;
    std::string proposed_by_name;
    Instant proposed_at;
    Instant expires;
    std::optional<std::string> decided_by;
    std::optional<std::string> reason;
    bool may_check = false;  // by the caller
};
BOOST_DESCRIBE_STRUCT(ApprovalView, (),
                      (approval, organisation, command, content, content_hash, status, proposed_by, proposed_by_name,
                       proposed_at, expires, decided_by, reason, may_check))

ApprovalView view_of(const core::State& state, const Context& context, ApprovalId id);

}  // namespace gzl::core::party
