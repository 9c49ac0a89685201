#include "app/bench/report.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <sys/vfs.h>
#include <thread>

#include "base/json.hpp"

namespace gzl::bench {

namespace {

constexpr std::size_t kNameColumn = 28;

std::string processor() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name")) return line.substr(std::min(line.size(), line.find(':') + 2));
    return "unknown";
}

std::string file_system(const std::string& directory) {
    struct statfs info {};
    if (statfs(directory.c_str(), &info) != 0) return "unknown";
    switch (info.f_type) {
        case 0xEF53:
            return "ext4";
        case 0x58465342:
            return "xfs";
        case 0x9123683E:
            return "btrfs";
        case 0x01021994:
            return "tmpfs (memory: nothing is durable here)";
        case 0x794C7630:
            return "overlayfs";
        default: {
            char text[32];
            std::snprintf(text, sizeof text, "0x%lx", static_cast<unsigned long>(info.f_type));
            return text;
        }
    }
}

std::string cell(const Type& type, const void* value) {
    if (type.kind == TypeKind::optional) {
        const void* inner = type.value(value);
        return inner ? cell(*type.element, inner) : "-";
    }
    if (type.kind == TypeKind::text) return *static_cast<const std::string*>(value);
    std::string text;
    write_json(text, type, value);
    return text;
}

// The scalars of a row, those of inner structures too ("latency.p50_us").
void flatten(const Type& type, const void* object, const std::string& prefix, std::vector<std::string>& names,
             std::vector<std::string>& cells) {
    for (const Field& field : type.fields) {
        const std::string name = prefix + std::string(field.name);
        if (field.type->kind == TypeKind::structure) {
            flatten(*field.type, field.get(object), name + ".", names, cells);
        } else {
            names.push_back(name);
            cells.push_back(cell(*field.type, field.get(object)));
        }
    }
}

void print_table(const Type& list, const void* object) {
    struct Table {
        const Type& element;
        std::vector<std::vector<std::string>> rows;
    } table{*list.element, {}};
    list.each(object, &table, [](void* raw, const void* element) {
        auto& self = *static_cast<Table*>(raw);
        std::vector<std::string> names;
        std::vector<std::string> cells;
        if (self.element.kind == TypeKind::structure)
            flatten(self.element, element, "", names, cells);
        else
            cells.push_back(cell(self.element, element));
        if (self.rows.empty() && !names.empty()) self.rows.push_back(names);
        self.rows.push_back(cells);
    });
    if (table.rows.empty()) return;
    std::vector<std::size_t> widths(table.rows.front().size());
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    for (const auto& row : table.rows) {
        std::cout << "   ";
        for (std::size_t i = 0; i < row.size(); ++i)
            std::cout << ' ' << std::string(widths[i] - row[i].size(), ' ') << row[i];
        std::cout << '\n';
    }
}

void print_structure(const Type& type, const void* object, std::size_t indent) {
    for (const Field& field : type.fields) {
        const Type* shown = field.type;
        const void* value = field.get(object);
        if (shown->kind == TypeKind::optional) {
            value = shown->value(value);
            if (!value) continue;
            shown = shown->element;
        }
        std::cout << std::string(indent, ' ') << field.name;
        if (shown->kind == TypeKind::structure) {
            std::cout << '\n';
            print_structure(*shown, value, indent + 4);
        } else if (shown->kind == TypeKind::list) {
            std::cout << '\n';
            print_table(*shown, value);
        } else {
            std::cout << std::string(field.name.size() < kNameColumn ? kNameColumn - field.name.size() : 1, ' ')
                      << cell(*shown, value) << '\n';
        }
    }
}

}  // namespace

Machine describe_machine(const std::string& data_directory) {
    Machine machine;
    machine.processor = processor();
    machine.cores = std::thread::hardware_concurrency();
    struct sysinfo memory {};
    if (sysinfo(&memory) == 0) {
        machine.memory_mib = static_cast<std::int64_t>(memory.totalram * memory.mem_unit >> 20);
        machine.load_average_percent = static_cast<std::int64_t>(memory.loads[0] * 100 >> SI_LOAD_SHIFT);
    }
    struct utsname kernel {};
    if (uname(&kernel) == 0) machine.kernel = std::string(kernel.sysname) + " " + kernel.release;
    machine.file_system = file_system(data_directory);
    return machine;
}

std::int64_t times_percent(std::int64_t value, std::int64_t baseline) {
    return baseline <= 0 ? 0 : value * 100 / baseline;
}

void print_report(const Type& type, const void* report, bool json) {
    if (json) {
        std::string text;
        write_json(text, type, report);
        std::cout << text << std::endl;
    } else {
        print_structure(type, report, 0);
        std::cout.flush();
    }
}

void say(std::string_view progress) {
    std::cerr << progress << '\n';
}

}  // namespace gzl::bench
