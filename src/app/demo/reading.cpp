#include "app/demo/reading.hpp"

#include "app/demo/failure.hpp"

namespace gzl::app {

std::string text_of(const json::value& value) {
    return std::string(value.as_string());
}

std::string text_in(const json::object& object, std::string_view name) {
    return text_of(object.at(name));
}

std::int64_t integer_in(const json::object& object, std::string_view name) {
    return object.at(name).as_int64();
}

json::object item_with(const json::value& list, std::string_view field, std::string_view value) {
    for (const json::value& item : list.as_object().at("items").as_array())
        if (item.as_object().contains(field) && item.as_object().at(field).as_string() == value)
            return item.as_object();
    throw DemoFailure("no item with " + std::string(field) + " = " + std::string(value));
}

}  // namespace gzl::app
