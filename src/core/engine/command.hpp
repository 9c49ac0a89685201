// Commands (imperative) and queries. A command is one described struct and one `decide`; a query one struct, one
// described answer and one `answer`. GZL_COMMAND / GZL_QUERY, in the same .cpp, make the body that the catalogue row
// refers to.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core {

namespace engine_detail {

template <class C>
CommandBody make_command_body() {
    return {&type_of<C>(), []() -> std::shared_ptr<void> { return std::make_shared<C>(); },
            [](const State& state, const void* command, const Context& context) -> Decision {
                return decide(state, *static_cast<const C*>(command), context);
            }};
}

template <class Q, class A>
QueryBody make_query_body() {
    return {&type_of<Q>(), &type_of<A>(), []() -> std::shared_ptr<void> { return std::make_shared<Q>(); },
            [](const State& state, const void* query, const Context& context) -> tl::expected<Answer, Refusal> {
                tl::expected<A, Refusal> value = answer(state, *static_cast<const Q*>(query), context);
                if (!value) return tl::make_unexpected(std::move(value.error()));
                return make_answer(std::move(*value));
            }};
}

}  // namespace engine_detail

template <class C>
const CommandBody& command_body() {
    static const CommandBody body = engine_detail::make_command_body<C>();
    return body;
}

}  // namespace gzl::core

// In the command's own .cpp, at global scope, so that the catalogue finds the body.
#define GZL_COMMAND(C) template const ::gzl::core::CommandBody& gzl::core::command_body<C>();

// The same for a query Q whose answer is an A.
#define GZL_QUERY(Q, A)                                                                    \
    template <>                                                                            \
    const ::gzl::core::QueryBody& gzl::core::query_body<Q>() {                             \
        static const ::gzl::core::QueryBody body = engine_detail::make_query_body<Q, A>(); \
        return body;                                                                       \
    }
