// Four eyes (P4): what one person asks for waits, word for word, until another person of the same organisation agrees
// (ADR 0037). The core keeps the command's canonical content and its hash; the node, which reads JSON, decides the
// command when the approval is given.
#pragma once

#include "core/engine/catalog.hpp"
#include "core/engine/event.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

inline constexpr std::int32_t kApprovalWorkingDays = 3;  // a pending approval lapses at the end of the third
inline constexpr std::size_t kLongestContent = 65'536;   // bytes

// A person's command waits; the platform's own acts and a machine's do not: who runs a machine answers for the eyes
// behind it.
inline bool waits_for_second_person(const CommandRow& row, const Context& context) {
    return row.checked_by && context.actor.kind == ActorKind::user;
}

struct Content {
    std::string text;  // canonical JSON of the command
    Hash hash{};       // SHA-256 of the command's name, a space and the text
};

struct ApprovalProposed {
    ApprovalId approval;
    OrganisationId organisation;
    std::string command;
    std::string content;
    Hash content_hash{};
    std::string proposed_by;  // maker
    Instant expires;
};
BOOST_DESCRIBE_STRUCT(ApprovalProposed, (),
                      (approval, organisation, command, content, content_hash, proposed_by, expires))
void apply(core::State& state, const ApprovalProposed& event, const Context& context);

// Stands before the facts of the command that it lets through, in one transaction with them.
struct ApprovalGiven {
    ApprovalId approval;
    std::string command;
    Hash content_hash{};
    std::string proposed_by;  // maker
    std::string approved_by;  // checker
};
BOOST_DESCRIBE_STRUCT(ApprovalGiven, (), (approval, command, content_hash, proposed_by, approved_by))
void apply(core::State& state, const ApprovalGiven& event, const Context& context);

struct ApprovalExpired {
    ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(ApprovalExpired, (), (approval))
void apply(core::State& state, const ApprovalExpired& event, const Context& context);

// The command was found decidable now; its content waits.
Decision propose(const core::State& state, const CommandRow& row, Content content, const Context& context);

// The approval when the caller may know of it: the maker's organisation, and the operator.
const Approval* approval_seen(const core::State& state, const Context& context, ApprovalId id);

// Whether the caller could be the checker of it.
bool may_check(const core::State& state, const Context& context, const Approval& approval);

void end_approval(core::State& state, ApprovalId id, ApprovalStatus status, const Context& context);

std::optional<Instant> next_approval_expiry(const core::State& state);
void due_approval_expiries(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::party
