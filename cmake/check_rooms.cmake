# SPDX-License-Identifier: Apache-2.0
#
# cmake -DROOT=<source folder> -P check_rooms.cmake: fails when a file of src/ or include/ includes a room or a library
# that its room may not, or prints or ends the program where only cli may. src/README.md shows the same table.

cmake_minimum_required(VERSION 3.25)

# room(NAME [ROOMS …] [HEADERS …] [LIBRARIES …]): what NAME may include besides itself, the standard library and (all
# but include/gazet) the nouns and the operating system: whole rooms, single headers, third parties. extractor, main and
# documents are single files of src/.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "ROOMS;HEADERS;LIBRARIES")
  set(rooms_of_${name} ${name} ${room_ROOMS} PARENT_SCOPE)
  set(headers_of_${name} ${room_HEADERS} PARENT_SCOPE)
  set(libraries_of_${name} ${room_LIBRARIES} PARENT_SCOPE)
endfunction()

room(nouns)
room(file)
room(text      LIBRARIES ICU)
room(input     ROOMS text pattern LIBRARIES libarchive simdjson)
room(pattern   ROOMS text LIBRARIES RE2)
room(gazetteer ROOMS file text pattern)
room(import    ROOMS text HEADERS gazetteer/row.h gazetteer/cells.h gazetteer/country_codes.h input/json_value.h input/stream.h)
room(article   ROOMS text pattern gazetteer)
room(match     ROOMS text pattern gazetteer)
room(resolve   ROOMS text gazetteer match)
room(analyser  ROOMS gazetteer article text match HEADERS analyser.h)
room(extractor ROOMS gazetteer match resolve HEADERS analyser.h)
room(learn     ROOMS input text gazetteer match resolve HEADERS analyser.h)
room(output    ROOMS file text LIBRARIES SQLite)
room(library   ROOMS text gazetteer extractor output)
room(batch     ROOMS file input output LIBRARIES libarchive)
room(cli       ROOMS text input pattern gazetteer import article match resolve extractor learn output batch
               LIBRARIES Boost spdlog)
room(main      ROOMS cli)
room(documents ROOMS cli)

# The rooms that may print, log and end the program.
set(speaking_rooms cli main documents)

# Which library a header in angle brackets belongs to: the first expression that fits. std is free to all, system to all
# but the nouns.
set(header_owners
  "^([a-z_]+|std(def|int)\\.h)$=std"
  "^(sys/.*|dlfcn\\.h|fcntl\\.h|fnmatch\\.h|glob\\.h|locale\\.h|poll\\.h|pthread\\.h|signal\\.h|unistd\\.h|[a-z]mmintrin\\.h)$=system"
  "^unicode/=ICU"
  "^re2/=RE2"
  "^archive(_entry)?\\.h$=libarchive"
  "^simdjson\\.h$=simdjson"
  "^sqlite3\\.h$=SQLite"
  "^boost/=Boost"
  "^(spdlog|fmt)/=spdlog")

# What prints or ends the program, with what stands before it.
set(speech "std::(cout|cerr|clog)|[^a-z_](printf|fprintf|puts|fputs|exit|_Exit|abort) *\\(|spdlog::")

function(owner_of header result)
  foreach(entry IN LISTS header_owners)
    string(REGEX MATCH "^(.*)=([^=]*)$" unused "${entry}")
    set(owner "${CMAKE_MATCH_2}")
    if(header MATCHES "${CMAKE_MATCH_1}")
      set(${result} ${owner} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${result} "" PARENT_SCOPE)
endfunction()

# room_of(PATH RESULT): the room of a file of include/gazet or src, or nothing.
function(room_of path result)
  set(name "")
  if(path MATCHES "^include/")
    set(name nouns)
  elseif(path MATCHES "^src/([^/]+)/")
    set(name "${CMAKE_MATCH_1}")
  elseif(path MATCHES "^src/([^/]+)\\.(cpp|h)$")
    set(name "${CMAKE_MATCH_1}")
  endif()
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

function(check_library path room header)
  owner_of("${header}" owner)
  if(owner STREQUAL "")
    message(SEND_ERROR "${path}: <${header}> is of no known library (add it to cmake/check_rooms.cmake)")
  elseif(owner STREQUAL "system")
    if(room STREQUAL "nouns")
      message(SEND_ERROR "${path}: the nouns may include the standard library only, not <${header}>")
    endif()
  elseif(NOT owner STREQUAL "std" AND NOT owner IN_LIST libraries_of_${room})
    message(SEND_ERROR "${path}: room ${room} may not include <${header}> of ${owner}")
  endif()
endfunction()

function(check_neighbour path room header)
  if(header MATCHES "^gazet/")
    return()
  endif()
  string(REGEX REPLACE "/.*" "" neighbour "${header}")
  if(NOT neighbour IN_LIST rooms_of_${room} AND NOT header IN_LIST headers_of_${room})
    list(JOIN rooms_of_${room} ", " allowed)
    message(SEND_ERROR "${path}: room ${room} may not include \"${header}\" (only of gazet, ${allowed})")
  endif()
endfunction()

function(check_file path)
  room_of("${path}" room)
  if(NOT DEFINED rooms_of_${room})
    message(SEND_ERROR "${path}: no room '${room}' is known (add it to cmake/check_rooms.cmake and src/README.md)")
    return()
  endif()
  file(READ "${ROOT}/${path}" content)
  string(REGEX REPLACE "//[^\n]*" "" content "${content}")

  string(REGEX MATCHALL "# *include *[<\"][^>\"\n]+" includes "${content}")
  foreach(include IN LISTS includes)
    string(REGEX MATCH "([<\"])(.+)$" unused "${include}")
    if(CMAKE_MATCH_1 STREQUAL "<")
      check_library("${path}" "${room}" "${CMAKE_MATCH_2}")
    else()
      check_neighbour("${path}" "${room}" "${CMAKE_MATCH_2}")
    endif()
  endforeach()

  if(NOT room IN_LIST speaking_rooms AND content MATCHES "${speech}")
    string(STRIP "${CMAKE_MATCH_0}" word)
    message(SEND_ERROR "${path}: only cli logs, prints or ends the program, not room ${room}: ${word}")
  endif()
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
  "${ROOT}/include/*.h" "${ROOT}/include/*.h.in" "${ROOT}/src/*.h" "${ROOT}/src/*.cpp")
if(NOT files)
  message(FATAL_ERROR "no sources under ${ROOT}")
endif()
foreach(file IN LISTS files)
  check_file("${file}")
endforeach()
