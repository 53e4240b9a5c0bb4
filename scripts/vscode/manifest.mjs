// The two files that tell VS Code what a .vsix holds, as its own packager writes them.

const escape = (text) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {{ name: string, displayName: string, description: string, version: string, publisher: string, categories: string[], keywords: string[], engines: { vscode: string }, icon: string }} manifest */
export function vsixManifest(manifest) {
  const { name, displayName, description, version, publisher, categories, keywords, engines, icon } =
    manifest;
  const asset = (type, file) =>
    `    <Asset Type="${type}" Path="extension/${escape(file)}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escape(name)}" Version="${escape(version)}" Publisher="${escape(publisher)}"/>
    <DisplayName>${escape(displayName)}</DisplayName>
    <Description xml:space="preserve">${escape(description)}</Description>
    <Tags>${escape(keywords.join(","))}</Tags>
    <Categories>${escape(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escape(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value=""/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value=""/>
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true"/>
    </Properties>
    <Icon>extension/${escape(icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${asset("Microsoft.VisualStudio.Code.Manifest", "package.json")}
${asset("Microsoft.VisualStudio.Services.Content.Details", "README.md")}
${asset("Microsoft.VisualStudio.Services.Icons.Default", icon)}
  </Assets>
</PackageManifest>
`;
}

const types = {
  json: "application/json",
  js: "application/javascript",
  cjs: "application/javascript",
  md: "text/markdown",
  png: "image/png",
  vsixmanifest: "text/xml",
};

/** Each kind of file, once. @param {readonly string[]} names */
export function contentTypes(names) {
  const kinds = [...new Set(["vsixmanifest", ...names.map((name) => name.split(".").at(-1) ?? "")])];
  const lines = kinds.map((kind) => {
    const type = types[kind];
    if (type === undefined) throw new Error(`no content type for .${kind}`);
    return `  <Default Extension=".${kind}" ContentType="${type}"/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join("\n")}
</Types>
`;
}
