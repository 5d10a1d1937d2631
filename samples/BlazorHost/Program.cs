using BlazorHost;
using BlazorHost.Components;
using VoiceBookingKit.Sessions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddHealthChecks().AddVoiceBooking();
builder.Services.AddVoiceBooking(booking => booking
    .UseSqlite(builder.Configuration.GetConnectionString("VoiceBooking"))
    .UseSmtp()
    // Without the setting, browsers bring their own.
    .UseSpeech(builder.Configuration["Speech"] is { Length: > 0 } names ? SpeechChoice.Read(names) : []));
builder.Services.AddSingleton<LastCall>();
builder.Services.AddSingleton<ISessionObserver>(services => services.GetRequiredService<LastCall>());

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapVoiceBooking();
app.MapHealthChecks("/health");
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
