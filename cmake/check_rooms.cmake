# SPDX-License-Identifier: Apache-2.0
#
# cmake -DROOT=<source folder> [-DWHOLE=OFF] -P check_rooms.cmake: holds the code to the table of rooms. It fails when a file of src/ or
# include/ includes a room or a library that its room may not, when a permission of the table is used by nobody, when a
# room may include a later one, when a room has more than an eighth of the lines, and when a room prints or ends the
# program that may not. src/README.md shows the same table.

cmake_minimum_required(VERSION 3.25)

# room(NAME [ROOMS …] [HEADERS …] [LIBRARIES …]): what NAME may include besides itself, the standard library and (all
# but include/gazet) the nouns and the operating system: whole rooms, single headers, third parties. A room may include
# rooms that stand above it in this list. main is the file src/main.cpp.
set(rooms "")
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "ROOMS;HEADERS;LIBRARIES")
  foreach(other IN LISTS room_ROOMS)
    if(NOT other IN_LIST rooms)
      message(SEND_ERROR "room ${name} may include ${other}, which stands below it (a room may include those above)")
    endif()
  endforeach()
  set(rooms ${rooms} ${name} PARENT_SCOPE)
  set(rooms_of_${name} ${name} ${room_ROOMS} PARENT_SCOPE)
  set(headers_of_${name} ${room_HEADERS} PARENT_SCOPE)
  set(libraries_of_${name} ${room_LIBRARIES} PARENT_SCOPE)
endfunction()

room(nouns)
room(file)
room(text      LIBRARIES ICU CLD2)
room(pattern   ROOMS text LIBRARIES RE2)
room(json      ROOMS text LIBRARIES simdjson)
room(markup    ROOMS text)
room(source    ROOMS text markup LIBRARIES libarchive zlib)
room(page      ROOMS text json markup)
room(read      ROOMS text pattern json markup source page)
room(gazetteer ROOMS file text pattern LIBRARIES xxHash)
room(import    ROOMS text json source HEADERS gazetteer/row.h gazetteer/cells.h gazetteer/country_codes.h)
room(article   ROOMS text pattern)
room(match     ROOMS text pattern gazetteer)
room(resolve   ROOMS text gazetteer match)
room(pipeline  ROOMS text gazetteer article match resolve)
room(learn     ROOMS text json gazetteer resolve pipeline)
room(output    ROOMS file text LIBRARIES SQLite)
room(library   ROOMS text gazetteer output)
room(batch     ROOMS file text read output LIBRARIES libarchive)
room(flags     LIBRARIES Boost)
room(cli       ROOMS flags file text pattern json source read gazetteer import match learn output batch
               LIBRARIES spdlog)
room(tools     ROOMS flags cli)
room(main      ROOMS cli)

# The rooms that may print, log and end the program.
set(speaking_rooms cli main tools)

# A room with more of the lines than this, in hundredths, is two rooms.
set(largest_share 13)

# Which library a header in angle brackets belongs to: the first expression that fits. std is free to all, system to all
# but the nouns.
set(header_owners
  "^([a-z_]+|std(def|int)\\.h)$=std"
  "^(sys/.*|dlfcn\\.h|fcntl\\.h|fnmatch\\.h|glob\\.h|locale\\.h|poll\\.h|pthread\\.h|signal\\.h|unistd\\.h|[a-z]mmintrin\\.h)$=system"
  "^unicode/=ICU"
  "^cld2/=CLD2"
  "^xxhash\\.h$=xxHash"
  "^zlib\\.h$=zlib"
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
  else()
    set_property(GLOBAL APPEND PROPERTY used_by_${room} "${owner}")
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
  else()
    set_property(GLOBAL APPEND PROPERTY used_by_${room} "${neighbour}" "${header}")
  endif()
endfunction()

# Adds the lines of a file to those of its room.
function(count_lines room content)
  string(REGEX REPLACE "[^\n]" "" ends "${content}")
  string(LENGTH "${ends}" lines)
  foreach(counted ${room} all)
    get_property(sum GLOBAL PROPERTY lines_of_${counted})
    math(EXPR sum "0${sum} + ${lines}")
    set_property(GLOBAL PROPERTY lines_of_${counted} ${sum})
  endforeach()
endfunction()

function(check_size room)
  get_property(lines GLOBAL PROPERTY lines_of_${room})
  get_property(all GLOBAL PROPERTY lines_of_all)
  math(EXPR share "(0${lines} * 100 + ${all} - 1) / ${all}")
  if(share GREATER largest_share)
    message(SEND_ERROR "room ${room} has ${lines} of ${all} lines, more than ${largest_share} in a hundred: it is two rooms")
  endif()
endfunction()

function(check_permissions room)
  get_property(used GLOBAL PROPERTY used_by_${room})
  foreach(allowed IN LISTS rooms_of_${room} headers_of_${room} libraries_of_${room})
    if(NOT allowed STREQUAL room AND NOT allowed IN_LIST used)
      message(SEND_ERROR "room ${room} may include ${allowed}, and does not: take the permission away")
    endif()
  endforeach()
endfunction()

function(check_file path)
  room_of("${path}" room)
  if(NOT DEFINED rooms_of_${room})
    message(SEND_ERROR "${path}: no room '${room}' is known (add it to cmake/check_rooms.cmake and src/README.md)")
    return()
  endif()
  file(READ "${ROOT}/${path}" content)
  count_lines("${room}" "${content}")
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

if(NOT DEFINED WHOLE)
  set(WHOLE ON)
endif()
file(GLOB_RECURSE files RELATIVE "${ROOT}"
  "${ROOT}/include/*.h" "${ROOT}/include/*.h.in" "${ROOT}/src/*.h" "${ROOT}/src/*.cpp")
if(NOT files)
  message(FATAL_ERROR "no sources under ${ROOT}")
endif()
foreach(file IN LISTS files)
  check_file("${file}")
endforeach()
if(WHOLE)
  foreach(room IN LISTS rooms)
    check_permissions("${room}")
    check_size("${room}")
  endforeach()
endif()
