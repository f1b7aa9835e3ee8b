// SPDX-License-Identifier: Apache-2.0

#include "output/network_shape.h"

#include <array>

#include "output/digits.h"
#include "text/utf8.h"

namespace gazet::output {
namespace {

/// What is told of a node besides its id and name.
struct Attribute {
  std::string_view name;
  std::string_view gexf_type;
  std::string_view graphml_type;
};

constexpr auto kAttributes = std::to_array<Attribute>({
    {"type", "string", "string"},
    {"subtype", "string", "string"},
    {"label", "string", "string"},
    {"country", "string", "string"},
    {"lat", "double", "double"},
    {"lon", "double", "double"},
    {"mentions", "long", "long"},
    {"documents", "long", "long"},
});

/// In the order of kAttributes; empty: not known.
std::array<std::string, kAttributes.size()> values_of(const EntitySum& node, LabelSet labels) {
  const auto degrees = [&](double Coordinates::*axis) {
    return node.coordinates ? std::string(degrees_digits(*node.coordinates.*axis).view()) : std::string();
  };
  return {std::string(to_string(type_of(node.subtype))),
          std::string(subtype_name(node.subtype)),
          std::string(label_of(node.subtype, labels)),
          node.country,
          degrees(&Coordinates::lat),
          degrees(&Coordinates::lon),
          std::to_string(node.mentions),
          std::to_string(node.documents)};
}

std::string xml(std::string_view text) {
  std::string escaped;
  append_xml(text, escaped);
  return escaped;
}

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

void write_gexf_node(const EntitySum& node, LabelSet labels, std::string& to) {
  to += "<node id=\"" + xml(node.id) + "\" label=\"" + xml(node.name) + "\"><attvalues>";
  const auto values = values_of(node, labels);
  for (std::size_t i = 0; i < kAttributes.size(); ++i) {
    if (values[i].empty()) continue;
    to += "<attvalue for=\"" + std::string(kAttributes[i].name) + "\" value=\"" + xml(values[i]) + "\"/>";
  }
  to += "</attvalues></node>\n";
}

void write_gexf(const Network& network, LabelSet labels, std::string& to) {
  to += kDeclaration;
  to +=
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
      "<meta><creator>gazet</creator></meta>\n"
      "<graph mode=\"static\" defaultedgetype=\"undirected\">\n<attributes class=\"node\">\n";
  for (const auto& [name, type, unused] : kAttributes) {
    to.append("<attribute id=\"").append(name).append("\" title=\"").append(name);
    to.append("\" type=\"").append(type).append("\"/>\n");
  }
  to += "</attributes>\n<nodes>\n";
  for (const EntitySum& node : network.nodes()) write_gexf_node(node, labels, to);
  to += "</nodes>\n<edges>\n";
  std::uint64_t number = 0;
  for (const auto& [source, target, weight] : network.edges()) {
    to += "<edge id=\"" + std::to_string(number++) + "\" source=\"" + xml(network.nodes()[source].id) + "\" target=\"" +
          xml(network.nodes()[target].id) + "\" weight=\"" + std::to_string(weight) + "\"/>\n";
  }
  to += "</edges>\n</graph>\n</gexf>\n";
}

void write_graphml_node(const EntitySum& node, LabelSet labels, std::string& to) {
  to += "<node id=\"" + xml(node.id) + "\"><data key=\"name\">" + xml(node.name) + "</data>";
  const auto values = values_of(node, labels);
  for (std::size_t i = 0; i < kAttributes.size(); ++i) {
    if (values[i].empty()) continue;
    to += "<data key=\"" + std::string(kAttributes[i].name) + "\">" + xml(values[i]) + "</data>";
  }
  to += "</node>\n";
}

void write_graphml_key(std::string_view name, std::string_view what, std::string_view type, std::string& to) {
  to.append("<key id=\"").append(name).append("\" for=\"").append(what).append("\" attr.name=\"").append(name);
  to.append("\" attr.type=\"").append(type).append("\"/>\n");
}

void write_graphml(const Network& network, LabelSet labels, std::string& to) {
  to += kDeclaration;
  to += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  write_graphml_key("name", "node", "string", to);
  for (const auto& [name, unused, type] : kAttributes) write_graphml_key(name, "node", type, to);
  write_graphml_key("weight", "edge", "long", to);
  to += "<graph edgedefault=\"undirected\">\n";
  for (const EntitySum& node : network.nodes()) write_graphml_node(node, labels, to);
  for (const auto& [source, target, weight] : network.edges()) {
    to += "<edge source=\"" + xml(network.nodes()[source].id) + "\" target=\"" + xml(network.nodes()[target].id) +
          "\"><data key=\"weight\">" + std::to_string(weight) + "</data></edge>\n";
  }
  to += "</graph>\n</graphml>\n";
}

class NetworkAssembly : public Assembly {
 public:
  NetworkAssembly(NetworkFormat format, LabelSet labels) : format_(format), labels_(labels) {}

  void take(std::string_view written, std::string& /*to*/) override {
    for (Unpacker packed(written); !packed.is_empty();) network_.add(packed);
  }

  void end(std::string& to) override {
    format_ == NetworkFormat::gexf ? write_gexf(network_, labels_, to) : write_graphml(network_, labels_, to);
  }

 private:
  NetworkFormat format_;
  LabelSet labels_;
  Network network_;
};

}  // namespace

void append_xml(std::string_view utf8, std::string& to) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [code_point, size] = text::decode(utf8, at);
    switch (code_point) {
      case '&':
        to += "&amp;";
        break;
      case '<':
        to += "&lt;";
        break;
      case '>':
        to += "&gt;";
        break;
      case '"':
        to += "&quot;";
        break;
      // As they stand an attribute would make blanks of them.
      case '\t':
        to += "&#9;";
        break;
      case '\n':
        to += "&#10;";
        break;
      case '\r':
        to += "&#13;";
        break;
      default:
        if (code_point < 0x20 || code_point == 0xFFFE || code_point == 0xFFFF) {
          text::append(to, U'\uFFFD');
        } else {
          to += utf8.substr(at, size);
        }
    }
    at += size;
  }
}

void NetworkShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  Packer packer(to);
  pack_network(document, extraction, together_, packer);
}

std::unique_ptr<Assembly> NetworkShape::assembly() const {
  return std::make_unique<NetworkAssembly>(format_, labels_);
}

}  // namespace gazet::output
