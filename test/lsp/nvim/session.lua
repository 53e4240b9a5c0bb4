-- What a person does in Neovim with a spec, without a screen. Writes what came of it as JSON.
local command = vim.fn.json_decode(vim.env.MCNN_COMMAND)
local seen = {}

local function wait_for(what, holds)
  if not vim.wait(30000, holds, 50) then error("waited in vain for " .. what) end
end
local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end
local function go(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
end
local function messages()
  return vim.tbl_map(function(d) return d.code .. ": " .. d.message end, vim.diagnostic.get(0))
end

local ok, problem = pcall(function()
  vim.cmd("edit " .. vim.env.MCNN_SPEC)
  vim.bo.filetype = "mcnn"
  -- `vim.lsp.start` does this from Neovim 0.8 on.
  local client = vim.lsp.start_client({ name = "mcnn", cmd = command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(0, client)

  wait_for("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = messages()

  -- The quick fix under the cursor.
  vim.ui.select = function(items, _, choose) choose(items[1], 1) end
  local at = vim.diagnostic.get(0)[1]
  go(at.lnum + 1, at.col)
  vim.lsp.buf.code_action()
  wait_for("the quick fix", function() return text():find("flatten", 1, true) ~= nil end)
  seen.fixed = text()
  wait_for("no diagnostics", function() return #vim.diagnostic.get(0) == 0 end)

  -- Hover opens a window with the arithmetic.
  go(3, text():match("\n[^\n]*\n([^\n]*)"):find("conv2d") - 1)
  vim.lsp.buf.hover()
  wait_for("the hover window", function() return #vim.api.nvim_list_wins() > 1 end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      seen.hover = table.concat(lines, "\n")
      vim.api.nvim_win_close(window, true)
    end
  end

  go(2, 6)
  vim.lsp.buf.rename("picture")
  wait_for("the new name", function() return text():find("= picture", 1, true) ~= nil end)
  seen.renamed = text()

  vim.lsp.buf.formatting_sync(nil, 30000)
  seen.formatted = text()

  -- Omni completion, as `<C-x><C-o>` asks for it.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { "branch b = picture -> " })
  go(vim.api.nvim_buf_line_count(0), 22)
  local params = vim.lsp.util.make_position_params()
  params.position.character = 22
  local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 30000)
  for _, answer in pairs(answers or {}) do seen.completion = #answer.result.items end
  vim.lsp.stop_client(client)
end)
if not ok then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.MCNN_RESULT)
vim.cmd("qall!")
