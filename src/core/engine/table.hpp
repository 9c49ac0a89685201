// Objects by identifier: numbers are handed out in order from 1, nothing is ever removed, addresses stay.
#pragma once

#include <deque>

#include "base/type.hpp"

namespace gzl::core {

template <class IdType, class T>
class Table {
  public:
    using value_type = T;

    IdType next_id() const { return IdType(rows_.size() + 1); }
    std::size_t size() const { return rows_.size(); }
    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }

    const T* find(IdType id) const {
        return id.number() == 0 || id.number() > rows_.size() ? nullptr : &rows_[id.number() - 1];
    }
    const T& at(IdType id) const {
        const T* row = find(id);
        CHECK_THAT(row != nullptr);
        return *row;
    }
    T& edit(IdType id) { return const_cast<T&>(at(id)); }

    // Adds the object whose identifier must be next_id().
    T& add(IdType id, T row) {
        CHECK_THAT(id == next_id());
        return rows_.emplace_back(std::move(row));
    }

    // For snapshots: the container interface that base/type.hpp expects.
    auto insert(typename std::deque<T>::const_iterator, T row) { return rows_.insert(rows_.end(), std::move(row)); }
    void clear() { rows_.clear(); }

  private:
    std::deque<T> rows_;
};

}  // namespace gzl::core

template <class IdType, class T>
inline constexpr bool gzl::type_detail::kIsContainer<gzl::core::Table<IdType, T>> = true;
