using System.Runtime.Loader;

/// <summary>Lets a host that does not know this assembly load it and what it needs, from beside it (DOTNET_STARTUP_HOOKS).</summary>
internal static class StartupHook
{
    public static void Initialize() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var path = Path.Combine(Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    };
}
