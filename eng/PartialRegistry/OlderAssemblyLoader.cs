using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace VoiceBookingKit.Eng;

/// <summary>Finds in <c>compat/</c> the assemblies whose newer versions could not be restored.</summary>
internal static class OlderAssemblyLoader
{
#pragma warning disable CA2255 // The hook must stand before the first call into a database or a renderer.
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        Path.Combine(AppContext.BaseDirectory, "compat", name.Name + ".dll") is var path && File.Exists(path)
            ? context.LoadFromAssemblyPath(path)
            : null;
#pragma warning restore CA2255
}
