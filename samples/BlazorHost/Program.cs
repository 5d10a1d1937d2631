using BlazorHost;
using BlazorHost.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddHealthChecks().AddVoiceBooking();
builder.Services.AddVoiceBooking(booking => booking
    .UseSqlite(builder.Configuration.GetConnectionString("VoiceBooking"))
    .UseSmtp()
    .UseSpeech(builder.Configuration["Speech"]));

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapVoiceBooking();
app.MapHealthChecks("/health");
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
