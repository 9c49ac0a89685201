#include "node/decide.hpp"

#include "base/json.hpp"
#include "core/party/approvals.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "evidence/digest.hpp"

namespace gzl::node {

namespace {

core::party::Content content_of(const core::CommandRow& row, const void* command) {
    core::party::Content content;
    content.hash = evidence::sha256(bytes_of(input_text(row, command)));
    write_json(content.text, *row.body->type, command);
    return content;
}

// The command's own facts, after those of the approval.
core::Decision let_through(const core::State& state, core::ApprovalId approval, core::EventList facts,
                           const core::Context& context) {
    const core::party::Approval& waiting = state.party.approvals.at(approval);
    const core::CommandRow* row = core::catalog().command(waiting.command);
    if (!row) return core::refuse(core::party::approval_content_outdated);
    const auto command = row->body->make();
    const JsonLimits limits{.text_bytes = core::party::kLongestContent};
    const auto content = parse_json(waiting.content, limits);
    if (!content || !read_json(*content, *row->body->type, command.get(), limits))
        return core::refuse(core::party::approval_content_outdated);
    auto decision = core::decide(state, *row, command.get(), context);
    if (!decision) return decision;
    for (core::Event& event : *decision) facts.push_back(std::move(event));
    return facts;
}

}  // namespace

std::string input_text(const core::CommandRow& row, const void* command) {
    std::string text(row.name());
    text.push_back(' ');
    write_json(text, *row.body->type, command);
    return text;
}

core::Decision decide(const core::State& state, const core::CommandRow& row, const void* command,
                      const core::Context& context) {
    auto decision = core::decide(state, row, command, context);
    if (!decision || decision->empty()) return decision;
    if (core::party::waits_for_second_person(row, context))
        return core::party::propose(state, row, content_of(row, command), context);
    if (const auto* given = decision->front().get_if<core::party::ApprovalGiven>())
        return let_through(state, given->approval, std::move(*decision), context);
    return decision;
}

}  // namespace gzl::node
