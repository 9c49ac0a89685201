// What people and machines of the county do, written from top to bottom: a coroutine that waits for simulated time and
// for other tasks. One thread; who owns a task that is not over ends it.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace gzl::simulator {

template <class T>
struct TaskValue {
    std::optional<T> value;
    void return_value(T given) { value = std::move(given); }
    T take() { return std::move(*value); }
};
template <>
struct TaskValue<void> {
    void return_void() {}
    void take() {}
};

template <class T = void>
class Task {
  public:
    struct promise_type : TaskValue<T> {
        std::coroutine_handle<> waiter{};
        std::exception_ptr thrown{};

        Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        struct Final {
            bool await_ready() noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> done) noexcept {
                const auto waiter = done.promise().waiter;
                return waiter ? waiter : std::noop_coroutine();
            }
            void await_resume() noexcept {}
        };
        Final final_suspend() noexcept { return {}; }
        void unhandled_exception() {
            if (!waiter) throw;  // to whoever runs the task
            thrown = std::current_exception();
        }
    };

    explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
    Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, {})) {}
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;
    Task& operator=(Task&&) = delete;
    ~Task() {
        if (handle_) handle_.destroy();
    }

    void start() { handle_.resume(); }

    bool await_ready() const { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> waiter) {
        handle_.promise().waiter = waiter;
        return handle_;
    }
    T await_resume() {
        if (handle_.promise().thrown) std::rethrow_exception(handle_.promise().thrown);
        return handle_.promise().take();
    }

  private:
    std::coroutine_handle<promise_type> handle_;
};

}  // namespace gzl::simulator
