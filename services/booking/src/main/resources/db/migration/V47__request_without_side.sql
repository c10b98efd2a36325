-- Open requests that name no side, looked through whenever issues are listed.
create index request_without_side on request (procedure)
  where state in ('WAITING', 'PLACED') and wish -> 'sitting' ->> 'side' = 'NONE';
